package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.burst.Sort;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.risk.BurstTerm;
import fengsui.risk.ClueScale;
import fengsui.risk.ClueTerm;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoreLevels;
import fengsui.risk.ScoringModel;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringFileTest {

    private static final String GAS = """
            hazards:
              gas-leak:
                level: grid
                half_life: 5 min
                prior: -4.0
                clues:
                  - {kind: sensor, subject: gas, from: 10, to: 50, weight: 4.0}
            """;

    @Test
    void whenAFileSaysNothingOfLevels_thenTheyAreTheUsualOnes() {
        assertThat(gas(GAS).levels()).isEqualTo(ScoreLevels.USUAL);
    }

    @Test
    void whenAFileHasLevels_thenEveryHazardHasThemButWhereItHasItsOwn() {
        String all = "levels: {borders: [10, 30, 50, 70], below: 5, hold: 3 min}\n" + GAS;
        String own = all.replace("    level: grid", "    levels: {borders: [15, 30, 50, 70]}\n    level: grid");

        assertThat(gas(all).levels()).isEqualTo(new ScoreLevels(List.of(10, 30, 50, 70), 5, 180_000));
        assertThat(gas(own).levels()).isEqualTo(new ScoreLevels(List.of(15, 30, 50, 70), 5, 0));
    }

    @Test
    void whenLevelsAreWrong_thenEachIsSaidWithItsPlace() {
        assertThat(problems("levels: {borders: [10, 30, 50], below: 5}\n" + GAS))
                .containsExactly("scoring.yaml:1:19 SCORING-VALUE 'borders' is [10, 30, 50], expected four rising whole"
                        + " numbers of points from 1 to 100, such as [20, 40, 60, 80]");
        assertThat(problems("levels: {borders: [10, 30, 50, 50.5], below: 5}\n" + GAS))
                .hasSize(1);
        assertThat(problems("levels: {borders: [10, 30, 30, 50], below: 5}\n" + GAS))
                .hasSize(1);
        assertThat(problems("levels: {borders: [10, 30, 50, 70], below: 10, height: 3}\n" + GAS))
                .containsExactly(
                        "scoring.yaml:1:44 SCORING-VALUE 'below' is 10, expected less than the lowest border, 10: a"
                                + " score of 0 must be on level 0",
                        "scoring.yaml:1:48 SCORING-KEY 'height' is not known here; known here: borders, below, hold");
        assertThat(problems("levels: {below: 10}\n" + GAS))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("scoring.yaml:1:9 SCORING-MISSING 'borders' is missing, expected four rising"));
    }

    @Test
    void whenAClueAsksForWhatIsUnusual_thenItGoesByRarity() {
        assertThat(gas(GAS + unusual("{from: 1000, to: 100000}")).terms())
                .last()
                .isEqualTo(new ClueTerm(EventKind.SENSOR, "gas", 1_000, 1_000, 100_000, ClueScale.UNUSUAL));
        assertThat(gas(GAS + unusual("{from: 1000, to: 100000, side: high}")).terms())
                .last()
                .extracting(ClueTerm::scale)
                .isEqualTo(ClueScale.UNUSUALLY_HIGH);
    }

    @Test
    void whenAClueAsksForItInAWrongWay_thenEachMistakeIsSaidWithItsPlace() {
        assertThat(problems(GAS + unusual("{from: 1000, to: 1000, side: up}")))
                .containsExactly(
                        "scoring.yaml:8:64 SCORING-VALUE 'to' is not above 'from', expected the rarity of full strength,"
                                + " such as 100000",
                        "scoring.yaml:8:76 SCORING-VALUE 'side' is 'up', expected one of high, low, both");
        assertThat(problems(GAS + unusual("{from: 1}")))
                .containsExactly(
                        "scoring.yaml:8:47 SCORING-MISSING 'to' is missing; add 'to: …'",
                        "scoring.yaml:8:54 SCORING-VALUE 'from' is not from 10 to 1000000000, expected in how many"
                                + " readings one is so unusual, such as 1000");
        assertThat(problems(GAS + unusual("{from: 1000, to: 100000}, from: 3")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem).startsWith("scoring.yaml:8:73 SCORING-KEY 'from' is not known"));
        assertThat(problems(GAS + unusual("{from: 1000, to: 100000}").replace("sensor", "video")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("SCORING-KEY 'anomaly' is not known here"));
    }

    @Test
    void whenAClueAsksForABurst_thenNoSingleCallSpeaksByIt() {
        HazardScoring scoring = gas(GAS + burst("{from: 10, to: 10000}"));
        assertThat(scoring.bursts())
                .containsExactly(new BurstTerm(new Sort(EventKind.HOTLINE, "gas-smell"), 2_000, 10, 10_000));
        assertThat(scoring.terms()).extracting(ClueTerm::subject).containsExactly("gas");
    }

    @Test
    void whenAClueAsksForABurstInAWrongWay_thenEachMistakeIsSaidWithItsPlace() {
        assertThat(problems(GAS + burst("{from: 5, to: 5, side: high}")))
                .extracting(problem -> problem.replaceAll("^[^ ]* ", ""))
                .containsExactly(
                        "SCORING-VALUE 'from' is not from 10 to 1000000000, expected in how many looks one is so unusual,"
                                + " such as 1000",
                        "SCORING-VALUE 'to' is not above 'from', expected the rarity of full strength, such as 10000",
                        "SCORING-VALUE 'to' is not from 10 to 1000000000, expected in how many looks one is so unusual,"
                                + " such as 1000",
                        "SCORING-KEY 'side' is not known here; known here: from, to");
        for (String other : List.of("", ", from: 3, to: 5", ", anomaly: {from: 10, to: 100}")) {
            assertThat(problems(GAS + burst("{from: 10, to: 100}" + other).replace("hotline", "sensor")))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .endsWith("SCORING-KEY 'burst' is for calls and alerts, expected 'anomaly' for"
                                    + " what is unusual of a sensor"));
        }
    }

    @Test
    void whenABurstIsNoBurst_thenOneMistakeIsToldAsOne() {
        assertThat(problem("{from: often, to: 100}"))
                .endsWith("TYPE 'from' is 'often', expected a number such as 12.5");
        assertThat(problem("{from: 1000, to: seldom}"))
                .endsWith("TYPE 'to' is 'seldom', expected a number such as 12.5");
        assertThat(problem("{from: 1, to: 100}")).contains("VALUE 'from' is not from 10 to 1000000000, expected in");
        assertThat(problem("{from: 100, to: 10}")).contains("VALUE 'to' is not above 'from', expected the rarity");
        assertThat(problem("{from: 10}")).endsWith("MISSING 'to' is missing; add 'to: …'");
        assertThat(problem("often")).endsWith("TYPE 'burst' is 'often', expected keys with values");
        assertThat(problem("")).endsWith("MISSING 'burst' is missing; add 'burst: …'");
    }

    /** The only one there is. */
    private static String problem(String burst) {
        List<String> problems = problems(GAS + burst(burst));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void whenABurstClueSaysMore_thenWhatIsForReadingsIsNotKnownThere() {
        for (String other : List.of("anomaly: {from: 10, to: 100}", "from: 1", "to: 3", "calm: {at: 1, weight: 1.0}")) {
            assertThat(problems(GAS + burst("{from: 10, to: 100}, " + other)))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .contains(
                                    "SCORING-KEY '" + other.substring(0, other.indexOf(':')) + "' is not known here"));
        }
    }

    private static String burst(String burst) {
        return "      - {kind: hotline, subject: gas-smell, burst: " + burst + ", weight: 2.0}\n";
    }

    @Test
    void whenAClueSaysWhenADeviceIsCalm_thenSuchReadingsSpeakAgainst() {
        String calm = GAS.replace("weight: 4.0}", "weight: 4.0, calm: {at: 2, weight: 0.5}}");
        assertThat(gas(calm).terms())
                .containsExactly(
                        new ClueTerm(EventKind.SENSOR, "gas", 4_000, 10, 50).against(new ClueTerm.Calm(2, 500)));
        assertThat(problems(calm.replace("at: 2", "at: 12").replace("0.5", "-1")))
                .extracting(problem -> problem.replaceAll("^[^ ]* ", ""))
                .containsExactly(
                        "SCORING-VALUE 'at' lies beyond 'from', expected a value at which the device does not yet speak",
                        "SCORING-VALUE 'weight' is -1.0, expected log-odds above 0, such as 2.0");
    }

    @Test
    void whenThereIsACalendar_thenWhatIsUsualGoesByItsZone() {
        RuleBundle bundle = Bundles.of("calendar.yaml", "zone: Asia/Shanghai\nmodes: {}\n");
        assertThat(RuleSetLoader.load(bundle).ruleSet().scoring().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(ScoringRules.load(bundle).model())
                .isEqualTo(RuleSetLoader.load(bundle).ruleSet().scoring());
    }

    private static String unusual(String anomaly) {
        return "      - {kind: sensor, subject: gas, anomaly: " + anomaly + ", weight: 1.0}\n";
    }

    private static HazardScoring gas(String text) {
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("scoring.yaml", text));
        assertThat(loaded.problems()).isEmpty();
        ScoringModel model = loaded.ruleSet().scoring();
        return model.hazard("gas-leak").orElseThrow();
    }

    private static List<String> problems(String text) {
        return RuleSetLoader.load(Bundles.of("scoring.yaml", text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
