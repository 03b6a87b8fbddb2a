package fengsui.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.series.StepJudge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreSeriesVerbTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int score(Path in, Path to) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
        return new CommandLine(new ScoreSeriesVerb(console, size -> StepJudge::new))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute("--in=" + in, "--out=" + to);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void whenASeriesIsScored_thenEachLineStandsAsItWasWithItsScore() throws IOException {
        Path in = write(
                "in.csv",
                "timestamp,value,note\r\n2020-01-01 00:00:00.000000,01.50,\"a,b\"\r\n\r\n2020-01-01 00:05:00.000000,99,x\r\n2020-01-01 00:10:00.000000,,x");
        Path scored = folder.resolve("out.csv");

        assertThat(score(in, scored)).as(err.toString()).isZero();
        assertThat(scored)
                .content()
                .isEqualTo(String.join(
                        "\r\n",
                        "timestamp,value,note,anomaly_score",
                        "2020-01-01 00:00:00.000000,01.50,\"a,b\",0.25",
                        "2020-01-01 00:05:00.000000,99,x,0.9995",
                        "2020-01-01 00:10:00.000000,,x,0.25\n"));
        assertThat(out.toString())
                .isEqualTo("1 file scored, 3 rows, 1 scored at least 0.999, 1 without a value; written to " + scored
                        + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whenTextsAreInAnotherEncoding_thenTheirBytesStay() throws IOException {
        Path in = folder.resolve("in.csv");
        Files.write(in, "timestamp,value,备注\n2020-01-01 00:00:00,1,消防\n".getBytes(Charset.forName("GBK")));
        Path scored = folder.resolve("out.csv");

        assertThat(score(in, scored)).isZero();
        assertThat(Files.readAllBytes(scored))
                .isEqualTo("timestamp,value,备注,anomaly_score\n2020-01-01 00:00:00,1,消防,0.25\n"
                        .getBytes(Charset.forName("GBK")));
    }

    /** One pass, and causal: what comes later changes no score. */
    @Test
    void whenASeriesIsCutShort_thenItsScoresAreThoseOfTheWhole() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < 60; i++) {
            text.append(String.format("2020-01-01 00:%02d:00,%d%n", i, random.nextInt(30)));
        }
        List<String> lines = text.toString().lines().toList();
        score(write("whole.csv", String.join("\n", lines)), folder.resolve("scored-whole.csv"));
        for (int rows : List.of(1, 7, 30)) {
            Path cut = write("cut.csv", String.join("\n", lines.subList(0, rows + 1)));
            assertThat(score(cut, folder.resolve("scored.csv"))).isZero();
            assertThat(Files.readAllLines(folder.resolve("scored.csv")))
                    .isEqualTo(Files.readAllLines(folder.resolve("scored-whole.csv"))
                            .subList(0, rows + 1));
        }
    }

    @Test
    void whenAFolderIsScored_thenEachFileGoesToTheSamePathAndABadOneIsToldAndLeftOut() throws IOException {
        String good = "timestamp,value\n2020-01-01 00:00:00,1\n";
        write("in/a/one.csv", good);
        write("in/b/TWO.CSV", good);
        write("in/b/bad.csv", good + "2020-01-01 00:05:00,warm\n");
        write("in/readme.txt", "no series");
        Path to = folder.resolve("out/scored");

        assertThat(score(folder.resolve("in"), to)).isEqualTo(ExitCode.FINDINGS);
        assertThat(files(to)).containsExactly("a/one.csv", "b/TWO.CSV");
        assertThat(err.toString()).contains("bad.csv:3: value \"warm\"").hasLineCount(1);
        assertThat(out.toString()).startsWith("2 files scored, 2 rows, 0 ").contains("1 file not scored");
    }

    @Test
    void whenASeriesIsWrong_thenWhatStoodUnderTheNameStaysAndNothingHalfIsLeft() throws IOException {
        Path in = write("in.csv", "timestamp,value\n2020-01-01 00:00:00,1\nnoon,2\n");
        Path old = write("out/scored.csv", "kept");

        assertThat(score(in, old)).isEqualTo(ExitCode.FINDINGS);
        assertThat(old).hasContent("kept");
        assertThat(files(folder.resolve("out"))).containsExactly("scored.csv");
    }

    @Test
    void whenTimeGoesBack_thenItIsScoredAndTheRowsAreCounted() throws IOException {
        Path in = write(
                "in.csv",
                "timestamp,value\n2020-01-01 00:10:00,1\n2020-01-01 00:05:00,1\n2020-01-01 00:06:00,1\n2020-01-01 00:01:00,1\n");

        assertThat(score(in, folder.resolve("out.csv"))).isZero();
        assertThat(err.toString())
                .startsWith(in + ": warning: time goes back in 2 rows;")
                .hasLineCount(1);
    }

    @Test
    void whenScoresAreThereAlready_thenASecondColumnOfThatNameIsRefused() throws IOException {
        Path in = write("in.csv", "timestamp,value,anomaly_score\n2020-01-01 00:00:00,1,0.5\n");

        assertThat(score(in, folder.resolve("out.csv"))).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("in.csv:1: there is a column named anomaly_score already");
    }

    @Test
    void whenTheResultWouldReplaceWhatIsRead_thenItIsRefused() throws IOException {
        Path in = write("a/in.csv", "timestamp,value\n2020-01-01 00:00:00,1\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), in);
        Path linked = Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        for (List<Path> pair : List.of(
                List.of(in, in),
                List.of(in, link),
                List.of(in, folder.resolve("a")),
                List.of(folder.resolve("a"), linked),
                List.of(folder.resolve("a"), folder.resolve("a/below")))) {
            Shell shell = new Shell();
            assertThat(shell.run("score", "series", "--in=" + pair.get(0), "--out=" + pair.get(1)))
                    .as("%s", pair)
                    .isEqualTo(ExitCode.USAGE);
            assertThat(shell.err()).contains("--out " + pair.get(1) + ": ").hasLineCount(1);
        }
        assertThat(Files.readString(in, StandardCharsets.UTF_8)).startsWith("timestamp,value\n");
    }

    private static List<String> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> below.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
