package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoreLevels;
import fengsui.risk.ScoringModel;
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
        assertThat(problems("levels: {below: 10}\n" + GAS)).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("scoring.yaml:1:9 SCORING-MISSING 'borders' is missing, expected four rising"));
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
