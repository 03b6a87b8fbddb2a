package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.rule.Bundles;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleScenariosTest {

    private static final RuleSet RULES = RuleSetLoader.load(Bundles.fixture()).ruleSet();
    private static final RuleBundle TESTS = RuleFiles.readTests(Bundles.directory());

    @Test
    void whenEveryCaseHolds_thenAllPass() {
        RuleScenarios.Outcome outcome = RuleScenarios.run(RULES, TESTS);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.results())
                .extracting(ScenarioResult::toString)
                .containsExactly(
                        "passed  calls/many: three callers",
                        "passed  gas/smelt: a call within the minute",
                        "passed  gas/smelt: a call after the minute");
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void whenACaseFails_thenItSaysWhatWasExpectedAndWhatCame() {
        RuleScenarios.Outcome outcome = run("level: 20", "level: 21", "+59s, grade: orange", "+60s, grade: red");

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.results().get(0).toString()).isEqualTo("""
                        FAILED  gas/smelt: a call within the minute
                            signal differs in level: expected +59000ms g1 {level=21}, came +59000ms g1 {level=20}
                            missing: warning +60000ms red Alert""");
    }

    @Test
    void whenACaseExpectsSilence_thenWhatComesIsNotExpected() {
        RuleScenarios.Outcome outcome = run("+60s, kind: hotline", "+59s, kind: hotline");

        assertThat(outcome.results().get(1).differences())
                .containsExactly(
                        "not expected: signal +59000ms g1 {level=20}",
                        "not expected: warning +59000ms orange Alert",
                        "not expected: warning +659000ms orange Cancel");
    }

    @Test
    void whenATestFileIsWrong_thenEachMistakeStandsAtItsPlace() {
        RuleScenarios.Outcome outcome = run(
                "value: 20}",
                "valu: 20}",
                "08:00:00+08:00",
                "08:00",
                "{at: +59s, area",
                "{at: 59s, area",
                "signals: []",
                "signal: []");

        assertThat(outcome.results()).isEmpty();
        assertThat(outcome.problems())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactly(
                        "4:12 TEST-VALUE",
                        "6:9 TEST-EVENT",
                        "6:62 TEST-KEY",
                        "10:16 TEST-VALUE",
                        "15:12 TEST-VALUE",
                        "17:9 TEST-EVENT",
                        "17:62 TEST-KEY",
                        "19:14 TEST-KEY");
    }

    @Test
    void whenATestBelongsToNoRule_thenThatIsAProblem() {
        RuleBundle lonely = new RuleBundle(new TreeMap<>(Map.of("gas/nobody.test.yaml", "cases: []")));

        assertThat(RuleScenarios.run(RULES, lonely).problems())
                .singleElement()
                .asString()
                .startsWith("gas/nobody.test.yaml:1:1 TEST-RULE there is no sound rule 'gas/nobody'");
    }

    /** The fixture's gas test with pairs of text replaced. */
    private static RuleScenarios.Outcome run(String... replacements) {
        String text = String.valueOf(TESTS.files().get("gas/smelt.test.yaml"));
        for (int i = 0; i < replacements.length; i += 2) {
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return RuleScenarios.run(RULES, new RuleBundle(new TreeMap<>(Map.of("gas/smelt.test.yaml", text))));
    }
}
