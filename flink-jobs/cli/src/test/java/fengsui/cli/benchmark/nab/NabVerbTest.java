package fengsui.cli.benchmark.nab;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.series.StepJudge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NabVerbTest {

    private static final String PROFILES = "{\"standard\": {\"CostMatrix\":\n\t{\"tpWeight\": 1.0, \"fnWeight\": 1.0,"
            + " \"fpWeight\": 0.11, \"tnWeight\": 1.0}},\n \"strict\": {\"CostMatrix\": {\"tpWeight\": 1.0,"
            + " \"fnWeight\": 1.0, \"fpWeight\": 0.5}}}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Twenty rows each. In one the value steps up at row 12 and down at row 16, in the other only at row 5. */
    @BeforeEach
    void writeBenchmark() throws IOException {
        write("nab/data/a/one.csv", series(12, 16));
        write("nab/data/b/two.csv", series(5));
        write(
                "nab/windows.json",
                "{\"a/one.csv\": [[\"2020-01-01 00:10:00.000000\", \"2020-01-01 00:14:00.000000\"]],\n \"b/two.csv\": []}");
        write("nab/profiles.json", PROFILES);
    }

    private static String series(Integer... steps) {
        StringBuilder text = new StringBuilder("timestamp,value\n");
        double value = 0;
        for (int i = 0; i < 20; i++) {
            value += List.of(steps).contains(i) ? 100 : 0;
            text.append(String.format("2020-01-01 00:%02d:00,%s%n", i, value));
        }
        return text.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... more) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
        List<String> line = new ArrayList<>(List.of("--data=" + folder.resolve("nab")));
        line.addAll(List.of(more));
        return new CommandLine(new NabVerb(console, size -> StepJudge::new))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(line.toArray(String[]::new));
    }

    /** The same rows as in the sweep's example that was worked out by hand. */
    @Test
    void whenTheBenchmarkIsRun_thenEachProfileHasItsScoreThresholdHitsAndFalseFlags() {
        assertThat(run()).as(err.toString()).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "profile score threshold windows hit false-positive rows",
                        "standard 85.71 0.9 1/1 2",
                        "strict 49.66 0.9 1/1 2");
        assertThat(run("--profile=strict", "--threshold=0.9996")).isZero();
        assertThat(out.toString()).containsPattern("strict +0\\.00 +0\\.9996 +0/1 +0");
    }

    @Test
    void whenCategoriesAreAskedFor_thenOneWithoutWindowsHasNoScore() {
        assertThat(run("--profile=standard", "--by-category")).isZero();
        assertThat(out.toString())
                .containsPattern("standard +a +1 +91\\.21 +1/1 +1")
                .containsPattern("standard +b +1 +– +0/0 +1");
    }

    @Test
    void whenScoredFilesAreKept_thenTheyCanBeReadInsteadOfScoring() {
        Path kept = folder.resolve("kept");
        assertThat(run("--out=" + kept)).as(err.toString()).isZero();
        String first = out.toString();
        assertThat(kept.resolve("a/one.csv")).content().contains("2020-01-01 00:12:00,100.0,0.9995");

        out.getBuffer().setLength(0);
        assertThat(run("--scores=" + kept)).isZero();
        assertThat(first).startsWith(out.toString()).contains("kept in " + kept);
    }

    @Test
    void whenALinkLeadsBackToTheSeries_thenTheyAreNotWrittenOver() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nab/data"));

        assertThat(run("--out=" + link)).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("one.csv: would be written over with its own scores");
        assertThat(folder.resolve("nab/data/a/one.csv")).hasContent(series(12, 16));
    }

    @Test
    void whenFoldsAreAskedFor_thenEachPartIsScoredAtTheThresholdOfTheOthersAndTheSpreadIsTold() {
        assertThat(run("--profile=standard", "--folds=2")).isZero();
        assertThat(out.toString())
                .containsPattern("standard +1 +1 +0\\.00 +flags nothing +0/1 +0")
                .contains("standard: -5.50 with every file at the threshold that the others found; folds 0.00 ± –");
    }

    @Test
    void whenLabelsAndSeriesDoNotFit_thenAllIsToldWithItsPlace() throws IOException {
        write(
                "nab/windows.json",
                "{\"a/one.csv\": [\n[\"2020-01-01 00:10:30\", \"2020-01-01 00:14:00\"]],\n \"b/none.csv\": []}");

        assertThat(run()).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString())
                .contains("windows.json:2: a window of a/one.csv begins or ends at a time that no row of it has")
                .contains("none.csv: is not there");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whenAFileOfTheBenchmarkIsNoJson_thenThePlaceIsTold() throws IOException {
        write(
                "nab/windows.json",
                "{\"a/one.csv\": [[\"2020-01-01 00:14:00\", \"2020-01-01 00:10:00\"], [\"noon\", 3]]}");
        write("nab/profiles.json", "{\"standard\": {\"CostMatrix\": {\"tpWeight\": 1.0}}}");

        assertThat(run()).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString())
                .containsPattern("windows\\.json:1:\\d+ WINDOWS-VALUE ends before it begins")
                .containsPattern("windows\\.json:1:\\d+ WINDOWS-TIME found \"noon\"")
                .containsPattern("profiles\\.json:1:\\d+ PROFILES-\\w+ .*fnWeight");
    }

    @Test
    void whenItIsAskedForInAWrongWay_thenOneLineSaysWhatWasExpected() throws IOException {
        String data = "--data=" + folder.resolve("nab");
        write("bad/windows.json", "{\"../../x.csv\": []}");
        write("bad/profiles.json", PROFILES);
        Files.createDirectories(folder.resolve("bad/data"));
        assertThat(complaint(data, "--profile=standart")).contains("did you mean 'standard'?");
        assertThat(complaint(data, "--sampled", "--folds=2")).contains("leave out --threshold and --folds");
        assertThat(complaint(data, "--threshold=NaN")).contains("--threshold NaN: expected a number");
        assertThat(complaint(data, "--folds=3")).contains("--folds 3: expected 2 to 2");
        assertThat(complaint(data, "--folds=2", "--threshold=0.5")).contains("leave one of them out");
        assertThat(complaint(data, "--out=" + folder.resolve("nab/data"))).contains("lies in the folder of --data");
        assertThat(complaint(data, "--scores=/no/such/folder")).contains("--scores /no/such/folder");
        assertThat(complaint("--data=" + folder.resolve("bad"))).contains("\"../../x.csv\" is no path below data");
    }

    private static String complaint(String... options) {
        List<String> line = new ArrayList<>(List.of("benchmark", "nab"));
        line.addAll(List.of(options));
        Shell shell = new Shell();
        assertThat(shell.run(line.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).hasLineCount(1);
        return shell.err();
    }
}
