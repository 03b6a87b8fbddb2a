package fengsui.cli.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.rules.RulesDesk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RulesTestVerbTest {

    private static final String TEST = "gas/leak.test.yaml";

    @TempDir
    private Path temp;

    private RulesDesk desk = RulesDesk.at(Path.of(""), "");
    private Shell shell = new Shell();

    @BeforeEach
    void copyOneRule() throws IOException {
        desk = RulesDesk.in(temp.resolve("rules"), "");
        // A second rule, whose cases nobody asks for.
        Path other = desk.folder().resolve("fire/other");
        Files.createDirectories(other.getParent());
        Files.copy(desk.folder().resolve(RulesDesk.LEAK), Path.of(other + ".yaml"));
        Files.copy(desk.folder().resolve(TEST), Path.of(other + ".test.yaml"));
    }

    private int test(String... line) {
        shell = new Shell();
        String[] whole = new String[line.length + 3];
        whole[0] = "rules";
        whole[1] = "test";
        whole[2] = "--rules=" + desk.folder();
        System.arraycopy(line, 0, whole, 3, line.length);
        return shell.run(whole);
    }

    private String said() {
        return shell.out() + shell.err();
    }

    @Test
    void whenRulesAreNamed_thenTheirCasesAloneAreRun() {
        assertThat(test()).as(said()).isZero();
        assertThat(said()).contains("10 of 10 cases passed");
        String file = desk.folder().resolve(RulesDesk.LEAK).toString();
        for (String name : new String[] {"gas/leak", "gas/leak.yaml", "gas", "gas/leak.test.yaml", file}) {
            assertThat(test(name)).as(said()).isZero();
            assertThat(said())
                    .contains("passed  gas/leak: ", "5 of 5 cases passed")
                    .doesNotContain("fire/other");
        }
        assertThat(test("gas/laek")).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("gas/laek", "expected a rule's id");
    }

    @Test
    void whenCasesAreChosen_thenThoseThatMatchAreRun() {
        assertThat(test("--run", "^gas/leak: .*just below")).as(said()).isZero();
        assertThat(said()).contains("1 of 1 cases passed");
        assertThat(test("--run", "no such case")).isEqualTo(ExitCode.USAGE);
        assertThat(test("--run", "(")).isEqualTo(ExitCode.USAGE);
        assertThat(test("--failures-only")).isZero();
        assertThat(said().lines()).hasSize(1);
    }

    @Test
    void whenACaseFails_thenWhatWasExpectedStandsAboveWhatCame() {
        desk.change(TEST, "measures: {peak: 47.5}", "measures: {peak: 48}");

        assertThat(test("gas/leak", "--failures-only")).isEqualTo(ExitCode.FINDINGS);

        assertThat(said()).startsWith("""
                FAILED  gas/leak: three readings above the limit that differ
                    signals     at      area      measures
                      expected  +120s   quay/g01  peak=48
                      came      +120s   quay/g01  peak=47.5  ⟵ peak differs
                4 of 5 cases passed""".replace("+120s   ", "+120s  ").replace("at      ", "at     "));
    }

    @Test
    void whenTheResultsGoToABuildServer_thenTheyAreInItsForm() throws Exception {
        desk.change(TEST, "measures: {peak: 47.5}", "measures: {peak: 48}").change(TEST, "single spikes", "<\\\"&>");
        File file = temp.resolve("junit.xml").toFile();

        assertThat(test("gas/leak", "--junit=" + file)).isEqualTo(ExitCode.FINDINGS);

        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("gas/leak");
        assertThat(suite.getAttribute("tests") + suite.getAttribute("failures") + suite.getAttribute("errors"))
                .isEqualTo("510");
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(5);
        assertThat(((Element) cases.item(0)).getAttribute("time")).matches("\\d+\\.\\d{3}");
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).contains("peak");
        assertThat(failure.getTextContent()).contains("expected", "came", "48");
        assertThat(test("--junit=" + temp.resolve("no/such/folder.xml"))).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whenCoverageIsAsked_thenWhatNoCaseTriedIsNamed() {
        assertThat(test("gas/leak", "--coverage", "--failures-only")).as(said()).isZero();

        assertThat(said())
                .containsPattern("gas/leak +5 +1 of 1 +1 of 2 +0 of 0 +1 of 1")
                .contains("gas/leak: row 1 (peak at_least 50: Immediate Extreme)")
                .doesNotContain("row 2")
                .doesNotContain("fire/other");
        assertThat(test("gas/leak", "--coverage", "--run=stuck")).isZero();
        assertThat(said()).contains("row 1", "row 2").doesNotContain("gas/leak: filter");
    }

    @Test
    void whenARuleHasOverlays_thenThoseThatNoCaseWasUnderAreNamed() {
        String part = "overlay {limit=12.0} while flood-season";

        assertThat(underpass("flood season twelve"))
                .containsPattern("flood/underpass .* 1 of 1 +1 of 1\\R")
                .doesNotContain(part);
        assertThat(underpass("reading is just below")).contains(part);
    }

    @Test
    void whenScoringIsNamed_thenItsCasesAloneAreRunAndTheCluesCounted() {
        assertThat(shell.run("rules", "test", "--rules=../../rules", "scoring", "--coverage"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out())
                .contains("passed  scoring: a level is lost only well below its border")
                .containsPattern("scoring +14 +[1-9][0-9]* of [1-9][0-9]*\\R")
                .contains("scoring: clue gas-leak: sensor gas anomaly")
                .doesNotContain("gas/leak")
                .contains("14 of 14 cases passed");
    }

    @Test
    void whenAScoreIsNotAsExpected_thenItIsSaidWhatItIsMadeOf() throws IOException {
        Path copy = Files.createDirectories(temp.resolve("scored"));
        for (String file : List.of("taxonomy.yaml", "scoring.yaml")) {
            Files.copy(Path.of("../../rules", file), copy.resolve(file));
        }
        String cases = Files.readString(Path.of("../../rules/scoring.test.yaml"));
        Files.writeString(
                copy.resolve("scoring.test.yaml"), cases.replace("score: {at_most: 12}", "score: {at_most: 2}"));
        assertThat(shell.run("rules", "test", "--rules=" + copy, "scoring", "--failures-only"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(shell.out())
                .contains("FAILED  scoring: one gas detector")
                .contains(
                        "    +60s gas-leak in quay/g02: score 10, expected at most 2; made of 10 by gas-02 (gas 30 %LEL)")
                .contains("13 of 14 cases passed");
    }

    /** What is said of the shipped rule and its cases that {@code run} picks. */
    private static String underpass(String run) {
        Shell shell = new Shell();
        assertThat(shell.run("rules", "test", "--rules=../../rules", "flood/underpass", "--coverage", "--run=" + run))
                .as(shell.err())
                .isZero();
        return shell.out();
    }

    @Test
    void whenRulesAreMutated_thenWhatNoCaseWouldNoticeIsNamed_andTheExitCodeStays() {
        assertThat(test("gas/leak", "--mutate", "--failures-only")).as(said()).isZero();

        assertThat(said())
                .contains("gas/leak  2 of 6 noticed", "all: 2 of 6 noticed", "5 of 5 cases passed")
                .contains(Path.of("gas/leak.yaml") + ":15:27  limit: 20 → 21 %LEL")
                .contains("add a case with 20 or a little more, less than 21 %LEL, and that expects a signal")
                .doesNotContain("20 → 19", "fire/other");
        assertThat(test("gas", "--mutate", "--lang=zh")).as(said()).isZero();
        assertThat(said()).contains("gas/leak  6 处改动中 2 处会被发现", "预期有信号");
    }

    @Test
    void whenTheMissingCaseIsAdded_thenTheMutantIsNoticed() {
        desk.change(TEST, "single spikes of a broken detector", """
                on the limit
                    start: 2026-06-01T08:00:00+08:00
                    events:
                      - {at: +0s, value: 20}
                      - {at: +60s, value: 20.5}
                      - {at: +300s, value: 20}
                    expect: {signals: [{at: +300s, area: quay/g01}]}
                  - name: single spikes""");

        assertThat(test("gas/leak", "--mutate")).as(said()).isZero();

        assertThat(said()).contains("gas/leak  4 of 6 noticed").doesNotContain("limit: ", "C.ts - A.ts");
        assertThat(test("--mutate", "--run=^gas/leak: .*stuck")).as(said()).isZero();
        assertThat(said()).contains("gas/leak  0 of 6 noticed").doesNotContain("fire/other");
    }

    @Test
    void whenACaseFailsAnyway_thenItsRuleIsNotMutated() {
        desk.change(TEST, "measures: {peak: 47.5}", "measures: {peak: 48}");

        assertThat(test("--mutate", "--failures-only")).isEqualTo(ExitCode.FINDINGS);

        assertThat(said())
                .contains("FAILED  gas/leak: three", "gas/leak  not moved: as it is, 1 of its cases fails")
                .contains("fire/other  2 of 6 noticed", "all: 2 of 6 noticed");
    }

    @Test
    void whenATestFileIsBroken_thenItsPlaceIsNamed() throws IOException {
        desk.change(TEST, "expect: {signals: []}", "expects: {signals: []}");
        assertThat(test("gas/leak")).isEqualTo(ExitCode.FINDINGS);
        assertThat(said()).containsPattern("leak\\.test\\.yaml:\\d+:\\d+ TEST-").contains("0 of 0 cases passed");
    }
}
