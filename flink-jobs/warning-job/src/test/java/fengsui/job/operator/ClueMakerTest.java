package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.wire.EventClue;
import fengsui.risk.ClueTerm;
import fengsui.risk.EditionClue;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoringModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClueMakerTest {

    private static final SafetyEvent GAS = City.gas("g1", 5, 50);
    private static final SafetyEvent SMELL = City.smell("g1", 5, "t1");

    private static ScoringModel model(int gasWeight, long halfLife) {
        ClueTerm gas = new ClueTerm(EventKind.SENSOR, "gas", gasWeight, 10, 50);
        ClueTerm smell = new ClueTerm(EventKind.HOTLINE, "gas-smell", 3_000, 0, 1);
        return new ScoringModel(List.of(
                new HazardScoring("gas-leak", Level.GRID, halfLife, -4_000, List.of(gas, smell)),
                new HazardScoring("fire", Level.STREET, halfLife, -4_000, List.of(smell))));
    }

    private static ClueMaker maker(ScoringModel... models) {
        ClueMaker maker = new ClueMaker();
        for (int i = 0; i < models.length; i++) {
            maker.announce(i, models[i]);
        }
        return maker;
    }

    private static List<Long> editions(List<EventClue> clues) {
        return clues.stream().map(clue -> clue.said().edition()).toList();
    }

    @Test
    void whenOneModelHolds_thenItsCluesGoOutWithoutANumber() {
        ScoringModel model = model(4_000, 600_000);
        for (SafetyEvent event : List.of(GAS, SMELL, City.gas("g1", 5, 1))) {
            assertThat(maker(model).clues(event))
                    .extracting(clue -> clue.said().clue())
                    .isEqualTo(model.clues(event));
        }
        assertThat(editions(maker(model).clues(SMELL))).containsExactly(EditionClue.EVERY, EditionClue.EVERY);
    }

    @Test
    void whenModelsSayTheSameOfAnEvent_thenItsCluesGoOutOnce() {
        ClueMaker maker = maker(model(4_000, 600_000), model(5_000, 600_000), model(4_000, 900_000));
        assertThat(editions(maker.clues(SMELL))).containsExactly(EditionClue.EVERY, EditionClue.EVERY);
    }

    @Test
    void whenModelsDiffer_thenEachClueNamesItsEdition() {
        ClueMaker maker = maker(model(4_000, 600_000), model(4_000, 600_000), model(5_000, 600_000));
        assertThat(maker.clues(GAS))
                .extracting(
                        clue -> clue.said().edition(),
                        clue -> clue.said().clue().weight())
                .containsExactly(tuple(0L, 4_000), tuple(2L, 5_000));
    }

    @Test
    void whenAModelHoldsNoLonger_thenItIsForgottenButNotBeforeTheLastEditionThatSharesIt() {
        ClueMaker maker = maker(model(4_000, 600_000), model(4_000, 600_000), model(5_000, 600_000));
        maker.forgetBefore(1);
        assertThat(editions(maker.clues(GAS))).containsExactly(0L, 2L);
        maker.forgetBefore(2);
        assertThat(editions(maker.clues(GAS))).containsExactly(EditionClue.EVERY);
    }
}
