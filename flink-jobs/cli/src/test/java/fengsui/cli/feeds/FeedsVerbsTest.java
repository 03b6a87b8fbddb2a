package fengsui.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.screen.Columns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsVerbsTest {

    private static final String RULES = Path.of("../../rules").toString();
    private static final Path FEEDS = Path.of("../../rules/feeds");

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds",
                "feeds chekc",
                "feeds check /no/such.yaml",
                "feeds check pom.xml",
                "feeds check --rules /no/such",
                "feeds try",
                "feeds try nab",
                "feeds try nab /no/such.csv",
                "feeds try unheard-of pom.xml",
                "feeds try /no/such.yaml pom.xml",
                "feeds try nab pom.xml --limit x",
            })
    void whenSomethingIsWrongWithTheCommandLine_thenOneLineSaysSoAndTheExitCodeIsTwo(String line) {
        String[] words = line.contains("--rules") || line.equals("feeds") || line.equals("feeds chekc")
                ? line.split(" ")
                : (line + " --rules " + RULES).split(" ");
        assertThat(shell.run(words)).as(shell.err()).isEqualTo(2);
        assertThat(shell.err().lines()).hasSize(1).allMatch(said -> said.startsWith("fengsui"));
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void whenTheShippedMappingsAreChecked_thenEachIsTold() {
        assertThat(shell.run("feeds", "check", "--rules", RULES))
                .as(shell.out())
                .isZero();
        assertThat(shell.out())
                .contains("no problems: ")
                .containsPattern("nab +csv sensor +sensor +occurred, 1 s, 10 min +archive")
                .contains("owner: Numenta", "purpose: 检验异常检测 / to try", "persons: ")
                .contains("never read: desc, zip, addr, e");
        assertNarrow();
    }

    @Test
    void whenAMappingElsewhereIsWrong_thenAllIsSaidAtOnceInOrderAndOfItAlone() throws IOException {
        Path bad = mapping(
                "bad", nab().replace("owner: Numenta", "ownr: Numenta").replace("column: value", "column: vale"));
        assertThat(shell.run("feeds", "check", bad.toString(), "--rules", RULES))
                .isEqualTo(1);
        List<String> lines = shell.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("\\Q" + bad + "\\E:\\d+:\\d+ FEED-MISSING 'owner' is missing.*");
        assertThat(lines.get(1)).matches("\\Q" + bad + "\\E:\\d+:\\d+ FEED-KEY 'ownr' is not known.*owner.*");
        assertThat(lines.get(2)).matches("\\Q" + bad + "\\E:\\d+:\\d+ FEED-COLUMN .*'vale'.*did you mean 'value'.*");
        assertThat(lines.get(3)).isEqualTo("3 problems: 0 sound mappings");
    }

    @Test
    void whenAMappingElsewhereIsSound_thenItAloneIsTold() throws IOException {
        Path good = mapping("series", nab());
        assertThat(shell.run("feeds", "check", good.toString(), "--rules", RULES))
                .isZero();
        assertThat(shell.out())
                .contains("series ", "no problems: 1 sound mapping")
                .doesNotContain("beijing-air");
    }

    @Test
    void whenAHotlineSaysNoLatenessOrATableIsUnused_thenThatIsAWarningAndNoProblem() throws IOException {
        Path home = folder.resolve("rules");
        Path rules = home.resolve("feeds");
        Files.createDirectories(rules);
        Files.writeString(rules.resolve("spare.csv"), "key,area\na,b\n");
        Files.writeString(
                rules.resolve("calls.yaml"),
                Files.readString(FEEDS.resolve("montgomery911.yaml")).replaceFirst("(?m)^clock:.*\n", ""));
        assertThat(shell.run("feeds", "check", "--rules", home.toString()))
                .as(shell.out())
                .isZero();
        assertThat(shell.out())
                .contains("warning: calls are typed in late, and 'clock' says no bound and no lateness: measure")
                .contains("warning: feeds/spare.csv is a table that no mapping");
    }

    @Test
    void whenEverySampleIsTried_thenItBecomesEventsOnAPageOfAHundredColumns() throws IOException {
        try (Stream<Path> samples = Files.list(FEEDS.resolve("samples"))) {
            for (Path sample : samples.toList()) {
                String name = sample.getFileName().toString();
                String feed = name.substring(0, name.lastIndexOf('.'));
                assertThat(shell.run("feeds", "try", feed, sample.toString(), "--show-unused", "--rules", RULES))
                        .as(name)
                        .isZero();
            }
        }
        assertThat(shell.out()).contains("燃气异味 → gas-smell", "86.0 °F → °C").doesNotContain("楼道里");
        assertNarrow();
    }

    @Test
    void whenLinesAreTried_thenAllAreCountedAndTheFirstShown() throws IOException {
        Path sample = Files.writeString(
                folder.resolve("s.csv"),
                "timestamp,value\r\n2026-06-01 08:00:00,1\r\n2026-06-01 08:05:00,2\r\nsoon,3\r\n2026-06-01 08:10:00,x\r\n");
        assertThat(shell.run("feeds", "try", "nab", sample.toString(), "--limit", "4", "--rules", RULES))
                .isEqualTo(1);
        assertThat(shell.out())
                .contains("record 1: header", "record 2: 1 event", "record 4: rejected, bad-time")
                .contains("✗ occurredAt", "nothing left by yyyy-MM-dd HH:mm:ss UTC")
                .contains("… 1 more records")
                .contains("5 records: 2 used as 2 events, 0 filtered, 2 rejected, 1 header")
                .contains("rejected, bad-time: 1", "rejected, bad-value: 1")
                .doesNotContain("record 5");
    }

    @Test
    void whenASampleIsPackedOrWhole_thenItIsReadSo() throws IOException {
        Path packed = folder.resolve("s.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write("2026-06-01 08:00:00,1\n2026-06-01 08:05:00,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shell.run("feeds", "try", FEEDS.resolve("nab.yaml").toString(), packed.toString(), "--rules", RULES))
                .isZero();
        assertThat(shell.out()).contains("2 records: 2 used");
        assertThat(shell.run("feeds", "try", "nab", packed.toString(), "--whole", "--rules", RULES))
                .isEqualTo(1);
        assertThat(shell.out()).contains("1 record: 0 used as 0 events, 0 filtered, 1 rejected");
    }

    @Test
    void whenAMappingToTryIsWrong_thenItsProblemsAreTold() throws IOException {
        Path bad = mapping("bad", nab().replace("column: value", "column: vale"));
        assertThat(shell.run("feeds", "try", bad.toString(), "pom.xml", "--rules", RULES))
                .isEqualTo(1);
        assertThat(shell.out()).contains(bad + ":").contains("FEED-COLUMN");
    }

    private void assertNarrow() {
        assertThat(shell.out().lines()).allMatch(line -> Columns.width(line) <= 100);
    }

    private Path mapping(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    private static String nab() throws IOException {
        return Files.readString(FEEDS.resolve("nab.yaml"));
    }
}
