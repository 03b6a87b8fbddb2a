package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.Level;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetLoaderTest {

    private static final String SOUND =
            Bundles.rule("select a.grid as grid, a from pattern [every a=Sensor(value > 5)]");

    @Test
    void whenEveryFileIsSound_thenTheSetHoldsAllOfThem() {
        LoadedRules loaded = RuleSetLoader.load(Bundles.fixture());

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.ruleSet().rules()).extracting(Rule::id).containsExactly("calls/many", "gas/smelt");
        Rule smelt = loaded.ruleSet().rules().get(1);
        assertThat(smelt.ref().version()).isEqualTo(3);
        assertThat(smelt.ref().digest()).hasSize(12);
        assertThat(smelt.scope()).isEqualTo(Level.GRID);
        assertThat(smelt.memoryMillis()).isEqualTo(60_000);
        assertThat(smelt.program().measures()).containsExactly("level");
        assertThat(loaded.ruleSet().scoring().hazard("gas-leak")).isPresent();
        assertThat(loaded.ruleSet().digest()).isEqualTo(Bundles.fixture().digest());
    }

    @Test
    void whenWhatIsSaidOfDevicesIsWrong_thenItIsReportedAndIsNoRule() {
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("devices.yaml", "properties: {gas: {unit: '%LEL'}}"));

        assertThat(loaded.problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple("DEVICES-MISSING", "'range' is missing; add 'range: …'"));
        assertThat(loaded.ruleSet().rules()).isEmpty();
    }

    @Test
    void whenAFileHasManyMistakes_thenAllAreReportedAtOnceEachAtItsPlace() {
        String text = SOUND.replace("status: active", "status: actve")
                .replace("hazard: gas-leak", "hazard: gas-leek")
                .replace("memory: 60 s", "memory: 25 h")
                .replace("owner: office", "ownr: office")
                .replace("urgency: Immediate", "urgency: Soon")
                .replace("en: \"{area}\"", "en: \"{arae}\"")
                .replace("recipients: [crew]", "recipients: []");

        assertThat(places(text))
                .containsExactly(
                        "r/0.yaml:1:1 RULE-MISSING",
                        "r/0.yaml:2:9 RULE-VALUE",
                        "r/0.yaml:4:1 RULE-KEY",
                        "r/0.yaml:5:9 RULE-HAZARD",
                        "r/0.yaml:7:9 RULE-MEMORY",
                        "r/0.yaml:9:24 RULE-VALUE",
                        "r/0.yaml:12:30 RULE-PLACEHOLDER",
                        "r/0.yaml:15:13 RULE-MISSING");
        assertThat(problems(text))
                .anySatisfy(problem -> assertThat(problem.message())
                        .isEqualTo("'hazard' is 'gas-leek', which is not in taxonomy.yaml; did you mean 'gas-leak'?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select grid from Sensr                                                  | 11:20 RULE-STREAM
                    select grid, nope from Sensor                                           | 11:16 RULE-COLUMN
                    select grid form Sensor                                                 | 11:20 RULE-EPL
                    insert into Hot select grid from Sensor; select grid, nope from Hot     | 11:57 RULE-COLUMN
                    select a from pattern [every a=Sensor]                                  | 11:3 RULE-SCOPE
                    select grid as street from Sensor                                       | 11:3 RULE-SCOPE
                    select * from Sensor                                                    | 11:10 RULE-STAR
                    select grid from Sensor#time(61 sec)                                    | 11:26 RULE-MEMORY
                    select grid from Sensor#time(?:long:int sec)                            | 11:32 RULE-PARAMETER
                    select grid from Sensor#keepall                                         | 11:26 RULE-MEMORY
                    select grid, (select count(*) from Video#time(2 min) as v where v.grid = s.grid) as n from Sensor as s | 11:43 RULE-MEMORY
                    select a.grid as grid from pattern [every a=Sensor -> timer:interval(2 min)] | 11:57 RULE-MEMORY
                    select grid, type, sum(value) as s from Sensor#time(9) group by grid    | 11:26 RULE-DRIFT
                    select grid, witness from Sensor                                        | 11:16 RULE-WITNESS
                    select grid from Sensor(cast(unit, int) > 3)                            | 11:27 RULE-CAST
                    select grid, ts from Sensor                                             | 11:16 RULE-TIME
                    select grid, ts - 5 as t from Sensor                                    | 11:16 RULE-TIME
                    select grid, current_timestamp as t from Sensor                         | 11:16 RULE-TIME
                    select a.grid as grid, a, a.ts / 9 as t from pattern [every a=Sensor]   | 11:29 RULE-TIME
                    select grid from Sensor(ts > 5)                                         | 11:27 RULE-TIME
                    insert into X select grid, ts as t from Sensor; select grid, t from X   | 11:64 RULE-TIME
                    select grid from Sensor output first every 5 sec                        | 11:27 RULE-OUTPUT
                    @Hint('x') select grid from Sensor                                      | 11:3 RULE-ANNOTATION
                    create schema X(a int); select grid from Sensor                         | 11:3 RULE-STATEMENT
                    select grid from Sensor; select grid from Video                         | 11:3 RULE-OUTPUT
                    insert into Hot select grid from Sensor                                 | 11:3 RULE-OUTPUT
                    """)
    void whenTheEplIsWrong_thenTheProblemStandsWhereItIsWrong(String epl, String place) {
        assertThat(places(Bundles.rule(epl))).containsExactly("r/0.yaml:" + place);
    }

    @Test
    void whenTheMistakeIsInALaterLine_thenItsLineIsNamed() {
        assertThat(places(Bundles.rule("select grid,\n  // why 'not'\n    nope\nfrom Sensor")))
                .containsExactly("r/0.yaml:13:7 RULE-COLUMN");
    }

    @Test
    void whenARuleLooksAtHowFarTimesLieApart_thenItIsSound() {
        assertThat(places(Bundles.rule("select a.grid as grid, a, b.ts - a.ts as gap from pattern [every"
                        + " a=Sensor -> (b=Sensor(grid = a.grid, ts < a.ts + 5000) where timer:within(9 sec))]")))
                .isEmpty();
    }

    @Test
    void whenAMatchForgetsNothing_thenItIsRefused() {
        String epl = "select * from Sensor match_recognize (partition by grid measures A.grid as grid, A as a"
                + " pattern (A) define A as A.value > 5)";

        assertThat(places(Bundles.rule(epl))).containsExactly("r/0.yaml:11:24 RULE-SKIP");
    }

    @Test
    void whenParametersDoNotFitTheEpl_thenEachMisfitIsReported() {
        String text =
                Bundles.rule("select grid from Sensor(value > ?:limit:double, milli > ?:fine:int, ts > ?:none:long)")
                        + """
                parameters:
                  limit: {type: number, value: 9, max: 8, why: x}
                  fine: {type: number, value: 1, why: x}
                  spare: {type: text, value: a, why: x}
                """;

        assertThat(places(text))
                .containsExactly(
                        "r/0.yaml:11:59 RULE-PARAMETER",
                        "r/0.yaml:11:76 RULE-PARAMETER",
                        "r/0.yaml:17:32 RULE-RANGE",
                        "r/0.yaml:19:10 RULE-PARAMETER");
    }

    @Test
    void whenTheErrorStandsBehindAParameter_thenItsColumnIsTheAuthors() {
        String text = Bundles.rule("select grid from Sensor(value > ?:limit:double, nope = 1)")
                + "parameters: {limit: {type: number, value: 123456.5, why: x}}\n";

        assertThat(places(text)).containsExactly("r/0.yaml:11:51 RULE-COLUMN");
    }

    @Test
    void whenAnAssessmentIsNotTotal_thenItIsReported() {
        String text = SOUND.replace(
                "[{urgency: Immediate, severity: Severe}]",
                "[{urgency: Immediate, severity: Severe}, {when: {a: {at_least: 3}}, urgency: Past, severity: Minor}]");

        assertThat(places(text))
                .containsExactly("r/0.yaml:9:14 RULE-TOTAL", "r/0.yaml:9:61 RULE-TOTAL", "r/0.yaml:9:65 RULE-MEASURE");
    }

    @Test
    void whenANarrowerRowStandsBehindAWiderOne_thenItIsReported() {
        String text = SOUND.replace("select a.grid as grid, a from", "select a.grid as grid, a, a.value as peak from")
                .replace(
                        "[{urgency: Immediate, severity: Severe}]",
                        "[{when: {peak: {at_least: 20}}, urgency: Immediate, severity: Severe}, {when: {peak: {at_least:"
                                + " 50}}, urgency: Immediate, severity: Extreme}, {urgency: Past, severity: Minor}]");

        assertThat(problems(text))
                .singleElement()
                .asString()
                .contains("9:91 RULE-SHADOWED 'when' is never reached: row 1 holds wherever this one would");
    }

    @Test
    void whenOneRuleIsBroken_thenTheOthersStand() {
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/a.yaml", ": : :", "r/b.yaml", SOUND, "r/c.yaml", "- 1"));

        assertThat(loaded.ruleSet().rules()).extracting(Rule::id).containsExactly("r/b");
        assertThat(loaded.problems()).extracting(Problem::file).contains("r/a.yaml", "r/c.yaml");
    }

    @Test
    void whenTheTaxonomyHasAHole_thenItIsNamedAndNoRuleStands() {
        RuleBundle sound = Bundles.of("r/b.yaml", SOUND);
        Map<String, String> files = new TreeMap<>(sound.files());
        files.computeIfPresent(
                "taxonomy.yaml", (path, text) -> text.replace(", Unlikely: yellow}\n    Expected", "}\n    Expected"));

        LoadedRules loaded = RuleSetLoader.load(new RuleBundle(new TreeMap<>(files)));

        assertThat(loaded.ruleSet().rules()).isEmpty();
        assertThat(loaded.problems())
                .extracting(RuleSetLoaderTest::place)
                .containsExactly("taxonomy.yaml:15:16 TAXONOMY-MISSING");
    }

    @Test
    void whenScoringNamesNoKnownHazard_thenThereAreRulesAndNoScores() {
        LoadedRules loaded = RuleSetLoader.load(
                Bundles.of(
                        "r/b.yaml",
                        SOUND,
                        "scoring.yaml",
                        "hazards:\n  gas:\n    {level: grid, half_life: 5 min, prior: 1, clues: [{kind: sensor, subject: x, weight: 1}]}\n"));

        assertThat(loaded.ruleSet().rules()).hasSize(1);
        assertThat(loaded.ruleSet().scoring().hazards()).isEmpty();
        assertThat(loaded.problems())
                .extracting(RuleSetLoaderTest::place)
                .containsExactly(
                        "scoring.yaml:3:5 SCORING-HAZARD",
                        "scoring.yaml:3:44 SCORING-VALUE",
                        "scoring.yaml:3:55 SCORING-MISSING",
                        "scoring.yaml:3:55 SCORING-MISSING");
    }

    @Test
    void whenTwoAggregatesDifferOnlyInAParameter_thenTheyAreCountedApart() {
        String text = Bundles.rule("""
                select grid, source as device, count(*, filter: value >= ?:high:double) as high,
                  count(*, filter: value >= ?:low:double) as low
                from Sensor#time(60 sec) group by grid having count(*, filter: value >= ?:low:double) >= 2
                """)
                + "parameters: {high: {type: number, value: 9, why: x}, low: {type: number, value: 2, why: x}}\n";
        RuleSet rules = RuleSetLoader.load(Bundles.of("r/0.yaml", text)).ruleSet();

        Rehearsal came = Rehearsal.of(rules, List.of(Sample.gas("1", 0, "g1", 3), Sample.gas("2", 1, "g1", 3)));

        assertThat(came.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.finding().measures().toString())
                        .isEqualTo("{device=Text[value=device-g1], high=Numeric[value=0.0], low=Numeric[value=2.0]}"));
    }

    private static List<Problem> problems(String rule) {
        return RuleSetLoader.load(Bundles.of("r/0.yaml", rule)).problems();
    }

    private static List<String> places(String rule) {
        return problems(rule).stream().map(RuleSetLoaderTest::place).toList();
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.code();
    }
}
