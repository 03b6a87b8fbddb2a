package fengsui.benchmark.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import picocli.CommandLine;

class BenchVerbTest {

    private record Given(String name, Consumer<BenchRun> body) implements Comparison {

        @Override
        public void run(BenchRun run) {
            body.accept(run);
        }
    }

    private static final Comparison SLOW = new Given("slow", run -> {
        run.measured("ours <\"&>", "events/s", 1);
        run.measured("theirs", "events/s", 10);
        run.measuredAt("ours by rules", 10, "rules/s", 7);
        run.measuredAt("ours by rules", 1_000, "rules/s", 3);
        run.ratio("ours/theirs", "ours <\"&>", "theirs", 2);
        run.note("told");
    });
    private static final Comparison BROKEN = new Given("broken", run -> run.broken("other matches"));
    private static final Comparison FAILED = new Given("failed", run -> {
        throw new IllegalStateException("no peer");
    });

    @TempDir
    Path root;

    private final StringWriter screen = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bench(List<Comparison> comparisons, String... args) {
        PrintWriter errors = new PrintWriter(err, true);
        BenchVerb verb = new BenchVerb(comparisons, root, new PrintWriter(screen, true), errors);
        return new CommandLine(verb).setErr(errors).execute(args);
    }

    private String written(String file) throws IOException {
        return Files.readString(root.resolve("target").resolve("bench").resolve(file));
    }

    @Test
    void whenAMarkIsMissed_thenItIsToldAndTheRunIsFine() throws IOException {
        assertThat(bench(List.of(SLOW), "--quick")).isZero();

        assertThat(screen.toString()).contains("NOT reached", "≥ 2", "told");
        assertThat(written("bench.json"))
                .contains(
                        "\"broken\" : false",
                        "\"reached\" : false",
                        "\"seed\"",
                        "\"cores\"",
                        "\"java\"",
                        "\"x\" : 1000");
    }

    @Test
    void whenAComparisonIsBrokenOrFails_thenTheOthersAreMeasuredAndTheRunIsBroken() throws IOException {
        assertThat(bench(List.of(FAILED, BROKEN, SLOW), "--quick")).isEqualTo(1);

        assertThat(screen.toString()).contains("other matches", "no peer", "NOT reached");
        assertThat(written("bench.json")).contains("\"broken\" : true");
    }

    @Test
    void whenAPageIsWritten_thenItNeedsNothingElseAndHoldsTheFiguresAsTheyAre() throws Exception {
        bench(List.of(SLOW), "--quick");
        String page = written("bench.html");

        assertThat(page)
                .doesNotContain("<script", "http:", "https:", "url(")
                .contains("<svg", "ours &lt;&quot;&amp;&gt;");
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
        // Bars, curves, and the one mark.
        assertThat(parsed.getElementsByTagName("svg").getLength()).isEqualTo(3);
        assertThat(page).contains("0 of 1 marks reached", "A quick run");
    }

    @Test
    void whenAComparisonUsesUpAllMemory_thenTheOthersAreMeasuredAndTheRunIsBroken() {
        Comparison greedy = new Given("greedy", run -> {
            throw new OutOfMemoryError("no heap left");
        });

        assertThat(bench(List.of(greedy, SLOW), "--quick")).isEqualTo(1);
        assertThat(screen.toString()).contains("no heap left", "NOT reached");
    }

    /** So that a run that is ended leaves what it has measured. */
    @Test
    void whenAComparisonHasEnded_thenTheReportHoldsItAndSaysWhatIsStillToCome() throws IOException {
        List<String> reports = new ArrayList<>();
        Comparison reader = new Given("reader", run -> {
            reports.addAll(List.of(unchecked("bench.json"), unchecked("bench.html")));
            run.measured("reports", "", reports.size());
        });

        assertThat(bench(List.of(SLOW, reader), "--quick")).isZero();

        assertThat(reports.get(0)).contains("ours by rules", "\"missing\" : [ \"reader\" ]");
        assertThat(reports.get(1)).contains("has not come to its end. Still to come: reader");
        assertThat(written("bench.json")).contains("\"missing\" : [ ]");
    }

    private String unchecked(String file) {
        try {
            return written(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whenOneIsAskedFor_thenNoOtherRuns() {
        assertThat(bench(List.of(SLOW, BROKEN), "slow", "--quick")).isZero();
        assertThat(screen.toString()).doesNotContain("other matches");
    }
}
