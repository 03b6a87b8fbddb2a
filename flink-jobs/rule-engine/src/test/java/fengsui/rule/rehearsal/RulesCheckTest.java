package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.Bundles;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCheckTest {

    private static final String RULE =
            Bundles.rule("select a.grid as grid, a from pattern [every a=Sensor(property = 'gas', value > 5)]");

    private static final String PROVEN = """
            defaults: {kind: sensor, property: gas, unit: "%LEL", sourceId: s, area: {grid: g1, city: c1}}
            cases:
              - name: above
                proves: firing
                start: 2026-06-01T08:00:00+08:00
                events: [{at: +0s, value: 6}]
                expect: {signals: [{at: +0s, area: g1}]}
              - name: below
                proves: just-below
                start: 2026-06-01T08:00:00+08:00
                events: [{at: +0s, value: 5}]
                expect: {signals: []}
              - name: late
                proves: just-after
                start: 2026-06-01T08:00:00+08:00
                events: [{at: +0s, value: 5}]
                expect: {signals: []}
            """;

    @Test
    void whenTheShippedRulesAreChecked_thenThereIsNothingToMend() {
        Path rules = Path.of("../../rules");

        RulesCheck.Outcome outcome = RulesCheck.of(RuleFiles.read(rules), RuleFiles.readTests(rules));

        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void whenEveryProofIsThere_thenAnActiveRuleIsProven() {
        assertThat(problems(RULE, PROVEN)).isEmpty();
    }

    @Test
    void whenAnActiveRuleHasNoTestFile_thenItsOwnFileIsNamed() {
        RulesCheck.Outcome outcome = RulesCheck.of(sound("r/a.yaml", RULE), tests(Map.of()));

        assertThat(places(outcome.problems())).containsExactly("r/a.yaml:2:9 RULE-UNPROVEN");
        assertThat(outcome.problems().get(0).message()).contains("firing, just-below, just-after", "a.test.yaml");
    }

    @ParameterizedTest
    @CsvSource({"trial", "draft"})
    void whenARuleIsNotYetActive_thenNothingNeedsToBeProven(String status) {
        String rule = RULE.replace("status: active", "status: " + status);

        assertThat(RulesCheck.of(sound("r/a.yaml", rule), tests(Map.of())).problems())
                .isEmpty();
    }

    @Test
    void whenOneProofIsMissing_thenTheTestFileIsNamedAndTheProof() {
        assertThat(problems(RULE, PROVEN.replace("    proves: just-after\n", "")))
                .singleElement()
                .asString()
                .contains("r/a.test.yaml:1:1 RULE-UNPROVEN", "no case proves: just-after;");
    }

    @Test
    void whenACaseExpectsTheContraryOfWhatItProves_thenItIsReportedAtItsPlace() {
        String test =
                PROVEN.replace("proves: firing", "proves: just-below").replace("proves: just-after", "proves: firing");

        assertThat(places(problems(RULE, test)))
                .containsExactly("r/a.test.yaml:4:13 TEST-PROVES", "r/a.test.yaml:14:13 TEST-PROVES");
    }

    @Test
    void whenEventsDoNotDoWhatTheyProve_thenTheCaseFails() {
        RuleSet rules = RuleSetLoader.load(sound("r/a.yaml", RULE)).ruleSet();
        String test = PROVEN.replace("signals: [{at: +0s, area: g1}]", "warnings: []")
                .replace("value: 6", "value: 5")
                .replaceFirst("(?s)(just-below.*?)value: 5", "$1value: 4, property: smoke");

        RuleScenarios.Outcome outcome = RuleScenarios.run(rules, tests(Map.of("r/a.test.yaml", test)));

        assertThat(outcome.results())
                .extracting(ScenarioResult::differences)
                .containsExactly(
                        List.of("proves firing, and no signal came"),
                        List.of("proves just-below, and holds no event that the rule watches"),
                        List.of());
    }

    @Test
    void whenACaseExpectsNothingOrIsNamedTwice_thenItIsReported() {
        String test = PROVEN.replace("name: late", "name: below")
                .replace("expect: {signals: [{at: +0s, area: g1}]}", "expect: {}");

        assertThat(places(problems(RULE, test)))
                .containsExactly("r/a.test.yaml:7:13 TEST-MISSING", "r/a.test.yaml:13:11 TEST-DUPLICATE");
    }

    @Test
    void whenATestHasNoRule_thenItIsReported() {
        RulesCheck.Outcome outcome =
                RulesCheck.of(sound(), tests(Map.of("r/nobody.test.yaml", PROVEN.replace("r/a", "r/b"))));

        assertThat(places(outcome.problems())).containsExactly("r/nobody.test.yaml:1:1 TEST-RULE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    status: {is: active, since: 2026-11-22, reason: {zh: 试, en: Tried}}         |
                    status: {is: retired, since: 2026-11-22, reason: {zh: 旧, en: Old}}         |
                    status: retired                                                          | 2:9 RULE-STATUS
                    status: {is: retired, since: 2026-11-22}                                  | 2:9 RULE-STATUS
                    status: {is: active, since: yesterday}                                    | 2:29 RULE-VALUE
                    status: {is: active, why: x}                                              | 2:22 RULE-KEY
                    status: {is: retired, since: 2026-11-22, reason: {zh: 旧, en: Old}}; replaced_by: r/b   | 3:14 RULE-REPLACED
                    status: draft; replaced_by: r/a                                           | 3:14 RULE-STATUS
                    """)
    void whenTheStatusIsToldInFull_thenItIsChecked(String status, String place) {
        String rule = RULE.replace("status: active", status.strip().replace("; ", "\n"));

        List<String> places = places(problems(rule, PROVEN));

        assertThat(places).isEqualTo(place == null ? List.of() : List.of("r/a.yaml:" + place));
    }

    @Test
    void whenAFileLiesAmongTheRetired_thenItSaysWhyAndWhatTookOver() {
        RuleBundle bundle = sound(
                "r/a.yaml",
                RULE,
                "retired/old.yaml",
                "status: {is: retired, since: 2026-11-22, reason: {zh: 旧, en: Old}}\nreplaced_by: r/a\nepl: gone",
                "retired/older.yaml",
                "status: active\nreplaced_by: r/b");

        List<Problem> problems =
                RulesCheck.of(bundle, tests(Map.of("r/a.test.yaml", PROVEN))).problems();

        assertThat(places(problems))
                .containsExactly(
                        "retired/older.yaml:1:9 RULE-STATUS",
                        "retired/older.yaml:2:14 RULE-REPLACED",
                        "retired/older.yaml:2:14 RULE-STATUS");
    }

    @Test
    void whenAHazardLacksItsFamilyOrEvent_thenTheCheckAsksForThemAndTheRulesStillStand() {
        RuleBundle bundle = Bundles.of("r/a.yaml", RULE);

        RulesCheck.Outcome outcome = RulesCheck.of(bundle, tests(Map.of("r/a.test.yaml", PROVEN)));

        assertThat(places(outcome.problems()))
                .containsExactly("taxonomy.yaml:3:5 TAXONOMY-MISSING", "taxonomy.yaml:3:5 TAXONOMY-MISSING");
        assertThat(outcome.loaded().problems()).isEmpty();
        assertThat(outcome.loaded().running()).isEqualTo(1);
    }

    @Test
    void whenAHazardHasNoSuchFamilyOrCode_thenItIsReported() {
        Map<String, String> files = new TreeMap<>(sound().files());
        files.computeIfPresent(
                "taxonomy.yaml",
                (path, text) ->
                        text.replace("family: accident", "family: acident").replace("HMW", "gas"));

        RuleBundle bundle = new RuleBundle(new TreeMap<>(files));

        assertThat(places(RulesCheck.of(bundle, tests(Map.of())).problems()))
                .containsExactly("taxonomy.yaml:4:13 TAXONOMY-VALUE", "taxonomy.yaml:5:12 TAXONOMY-EVENT");
    }

    private static List<Problem> problems(String rule, String test) {
        return RulesCheck.of(sound("r/a.yaml", rule), tests(Map.of("r/a.test.yaml", test)))
                .problems();
    }

    /** The fixture's taxonomy, with what is asked of one today. */
    private static RuleBundle sound(String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>(Bundles.of(pathsAndTexts).files());
        files.computeIfPresent(
                "taxonomy.yaml",
                (path, text) -> text.replace(
                        "    category: Safety", "    family: accident\n    event: HMW\n    category: Safety"));
        return new RuleBundle(new TreeMap<>(files));
    }

    private static RuleBundle tests(Map<String, String> files) {
        return new RuleBundle(new TreeMap<>(files));
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();
    }
}
