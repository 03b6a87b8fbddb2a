package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.BundlePaths;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoringScenarioTest {

    private static final RuleBundle RULES = RuleFiles.read(Path.of("../../rules"));
    private static final RuleSet SET = RuleSetLoader.load(RULES).ruleSet();
    private static final String HEAD = """
            defaults: {kind: sensor, type: reading, feed: canonical, sourceId: gas-01, property: gas, unit: "%LEL", area: {grid: g1, street: s1, district: d1, city: c1}}
            cases:
              - name: full strength
                start: 2026-06-01T08:00:00+08:00
                events: [{at: +0s, value: 50}]
                expect:
            """;

    private static RuleBundle tests(String text) {
        return new RuleBundle(new TreeMap<>(Map.of(BundlePaths.SCORING_TEST, text)));
    }

    private static ScenarioResult one(String expected) {
        RuleScenarios.Outcome outcome = RuleScenarios.run(SET, tests(HEAD + "      - " + expected + "\n"));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.results()).hasSize(1);
        return outcome.results().get(0);
    }

    private static List<String> problems(String text) {
        return RulesCheck.of(RULES, tests(text)).problems().stream()
                .filter(problem -> problem.file().equals(BundlePaths.SCORING_TEST))
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whenTheScoreIsAsExpected_thenTheCasePasses() {
        ScenarioResult result = one(
                "{hazard: gas-leak, area: g1, at: +60s, score: {at_least: 49, at_most: 49}, level: 2, contributors: [gas-01]}");
        assertThat(result.passed()).isTrue();
        assertThat(result.title()).isEqualTo("scoring: full strength");
        assertThat(one("{hazard: gas-leak, area: g1, at: +59s, score: {at_most: 0}}")
                        .passed())
                .as("its minute is not over")
                .isTrue();
    }

    @Test
    void whenItIsNot_thenEachDifferenceIsSaidAndWhatTheScoreIsMadeOf() {
        assertThat(
                        one("{hazard: gas-leak, area: g1, at: +60s, score: {at_least: 50}, level: 3, contributors: [gas-02]}")
                                .differences())
                .containsExactly(
                        "+60s gas-leak in g1: score 49, expected at least 50; made of 49 by gas-01 (gas 50 %LEL)",
                        "+60s gas-leak in g1: level 2, expected 3",
                        "+60s gas-leak in g1: contributors [gas-01], expected [gas-02]; made of 49 by gas-01 (gas 50 %LEL)");
        assertThat(one("{hazard: gas-leak, area: g2, at: +60s, score: {at_least: 1}}")
                        .differences())
                .containsExactly("+60s gas-leak in g2: score 0, expected at least 1; nobody contributes");
        assertThat(one("{hazard: gas-leak, area: g1, at: +60s, score: {at_most: 48}}")
                        .passed())
                .isFalse();
    }

    @Test
    void whenAFileIsWrong_thenTheCheckSaysEverythingAtOnceWithItsPlace() {
        assertThat(problems(HEAD + """
                  - {hazard: gas-leek, area: g1, at: +60s, level: 5}
                  - {hazard: fire, area: g1, at: 60s}
                  - {hazard: fire, at: +60s, score: {}, colour: red}
                  - {hazard: fire, area: g1, at: +60s, score: {at_least: 10, at_most: 5}}
            """.indent(4).replace("            ", "      ")))
                .extracting(problem -> problem.replaceAll("^[^ ]*:(\\d+):\\d+ ([A-Z-]+) .*", "$1 $2"))
                .containsExactly(
                        "7 TEST-HAZARD",
                        "7 TEST-VALUE",
                        "8 TEST-MISSING",
                        "8 TEST-VALUE",
                        "9 TEST-MISSING",
                        "9 TEST-MISSING",
                        "9 TEST-KEY",
                        "10 TEST-VALUE");
        assertThat(problems("cases: []\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("TEST-MISSING 'cases' is empty"));
        assertThat(problems(HEAD.replace("expect:", "expect: []")))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("scoring.test.yaml:6:13 TEST-MISSING 'expect' expects nothing"));
    }

    @Test
    void whenTheShippedCasesRun_thenTheyPassAndTryTheCluesOfTheMainHazards() {
        String text = String.valueOf(
                RuleFiles.readTests(Path.of("../../rules")).files().get(BundlePaths.SCORING_TEST));
        RuleScenarios.Outcome outcome = RuleScenarios.run(SET, tests(text));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.results()).hasSizeGreaterThan(8);
        assertThat(outcome.results().stream().flatMap(result -> result.differences().stream()))
                .isEmpty();
        Coverage coverage =
                ScoringScenario.coverage(SET.scoring(), outcome.results()).orElseThrow();
        assertThat(coverage.sorts().get("clue")).satisfies(share -> {
            assertThat(share.tried()).isGreaterThan(8);
            assertThat(share.all() - share.tried()).isEqualTo(coverage.untried().size());
        });
        assertThat(coverage.untried())
                .contains("clue gas-leak: sensor gas anomaly")
                .doesNotContain("clue gas-leak: sensor gas");
    }
}
