package fengsui.cli.benchmark.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengsui.cli.Shell;
import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scores of made-up detectors by this verb and by a script that others have written from the same rules. */
@Tag("real-data")
class NabRealDataTest {

    private static final double AGREEMENT = 0.005;
    private static final Pattern THEIRS =
            Pattern.compile("(\\S+): (\\S+) at threshold (\\S+), .* hit (\\d+/\\d+), .*rows (\\d+)");
    private static final Pattern OURS = Pattern.compile("(\\S+) +(-?[\\d.,]+) +(\\S+) +(\\d+/\\d+) +([\\d,]+)");

    @TempDir
    private Path folder;

    /** What one profile came to. */
    private record Came(String profile, double score, String threshold, String hits, long falseFlags) {}

    @Test
    void whenDetectorsAreMadeUp_thenBothAgreeAtGivenThresholdsAndAtTheBest() throws Exception {
        Path nab = ProjectFiles.data("nab");
        Path script = ProjectFiles.root().resolveSibling("shared").resolve("tools/nab_score.py");
        assumeTrue(Files.exists(script), "skipped: needs " + script);
        Random random = new Random(7);
        List<Supplier<DoubleUnaryOperator>> detectors =
                List.of(() -> value -> random.nextDouble(), () -> new Windowed(60), () -> new Windowed(300));
        for (int i = 0; i < detectors.size(); i++) {
            Path scores = folder.resolve("detector" + i);
            score(nab.resolve("data"), scores, detectors.get(i));
            agree(nab, scores, script, "0.9");
            agree(nab, scores, script, "0.999");
            for (Came best : ours(nab, scores)) {
                if (!best.threshold().equals("flags")) {
                    agree(nab, scores, script, best.threshold());
                }
            }
        }
    }

    private static void agree(Path nab, Path scores, Path script, String threshold) throws Exception {
        List<Came> theirs = theirs(nab, scores, script, "--threshold=" + threshold);
        assertThat(theirs).hasSizeGreaterThanOrEqualTo(3);
        agree(ours(nab, scores, "--threshold=" + threshold), theirs);
    }

    private static void agree(List<Came> ours, List<Came> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).score()).isCloseTo(theirs.get(i).score(), within());
            assertThat(ours.get(i).hits()).isEqualTo(theirs.get(i).hits());
            assertThat(ours.get(i).falseFlags()).isEqualTo(theirs.get(i).falseFlags());
        }
    }

    /** The script tries a sample of thresholds, and takes a minute for it. */
    @Test
    void whenTheScriptSearches_thenASampledSearchComesToTheSame() throws Exception {
        Path nab = ProjectFiles.data("nab");
        Path script = ProjectFiles.root().resolveSibling("shared").resolve("tools/nab_score.py");
        assumeTrue(Files.exists(script), "skipped: needs " + script);
        Path scores = folder.resolve("scores");
        score(nab.resolve("data"), scores, () -> new Windowed(300));

        List<Came> theirs = theirs(nab, scores, script, "--profile=standard");

        assertThat(theirs).hasSize(1);
        agree(ours(nab, scores, "--profile=standard", "--sampled"), theirs);
    }

    /** Both round what they print to a hundredth. */
    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(AGREEMENT + 1e-9);
    }

    private static List<Came> ours(Path nab, Path scores, String... more) {
        List<String> line = new ArrayList<>(List.of("benchmark", "nab", "--data=" + nab, "--scores=" + scores));
        line.addAll(List.of(more));
        Shell shell = new Shell();
        assertThat(shell.run(line.toArray(String[]::new))).as(shell.err()).isZero();
        return shell.out()
                .lines()
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .map(row -> new Came(
                        row.group(1), number(row.group(2)), row.group(3), row.group(4), (long) number(row.group(5))))
                .toList();
    }

    private static List<Came> theirs(Path nab, Path scores, Path script, String option) throws Exception {
        Process python = new ProcessBuilder("python3", script.toString(), nab.toString(), scores.toString(), option)
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return said.lines()
                .map(THEIRS::matcher)
                .filter(Matcher::matches)
                .map(row -> new Came(
                        row.group(1), number(row.group(2)), row.group(3), row.group(4), (long) number(row.group(5))))
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static void score(Path data, Path scores, Supplier<DoubleUnaryOperator> detectors) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                DoubleUnaryOperator detector = detectors.get();
                List<String> lines = new ArrayList<>(List.of("timestamp,value,anomaly_score"));
                Files.readAllLines(file).stream()
                        .skip(1)
                        .forEach(line -> lines.add(line + ","
                                + detector.applyAsDouble(Double.parseDouble(line.substring(line.indexOf(',') + 1)))));
                Path to = scores.resolve(data.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, lines);
            }
        }
    }

    /** How far a value is from the mean of those before it, in their deviations. */
    private static final class Windowed implements DoubleUnaryOperator {

        private final int length;
        private final Deque<Double> values = new ArrayDeque<>();
        private double sum;
        private double squares;

        Windowed(int length) {
            this.length = length;
        }

        @Override
        public double applyAsDouble(double value) {
            double mean = sum / Math.max(1, values.size());
            double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, values.size()) - mean * mean)) + 1e-6;
            double far = values.size() < 10 ? 0 : Math.abs(value - mean) / deviation;
            values.add(value);
            sum += value;
            squares += value * value;
            if (values.size() > length) {
                double old = values.remove();
                sum -= old;
                squares -= old * old;
            }
            return far / (far + 1);
        }
    }
}
