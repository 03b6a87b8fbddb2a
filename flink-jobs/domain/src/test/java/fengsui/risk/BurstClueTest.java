package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.burst.Burst;
import fengsui.burst.Sort;
import fengsui.burst.SortedBurst;
import fengsui.event.EventKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BurstClueTest {

    private static final long TIME = 600_000;
    private static final AreaChain CHAIN = new AreaChain("g1", "m1", "s1", "d1", "c1");
    private static final Sort TREES = new Sort(EventKind.HOTLINE, "road-obstruction");
    private static final Sort WIRES = new Sort(EventKind.HOTLINE, "electrical-fire-outside");

    /** Heard of what comes about once in {@code oneIn} looks at the area of {@code level}. */
    private static SortedBurst heard(Sort sort, Level level, double oneIn, double sureness) {
        return new SortedBurst(
                sort, new Burst(CHAIN.at(level), CHAIN.upFrom(level), TIME, 1 - 1 / oneIn, 20, 7, 0.44, sureness));
    }

    private static HazardScoring storm(Level level, BurstTerm... bursts) {
        return new HazardScoring(
                "storm-damage", level, 3_600_000, -4_000, List.of(), ScoreLevels.USUAL, List.of(bursts));
    }

    private static Optional<Integer> weight(HazardScoring scoring, SortedBurst heard) {
        return scoring.clue(heard).map(Clue::weight);
    }

    @Test
    void whenAnAreaThatIsScoredBursts_thenTheCallsThereAreOneWitnessOfThatMinute() {
        HazardScoring scoring = storm(Level.DISTRICT, new BurstTerm(TREES, 4_000, 10, 10_000));
        assertThat(scoring.clue(heard(TREES, Level.DISTRICT, 1e6, 1)))
                .contains(new Clue(
                        "storm-damage",
                        CHAIN.at(Level.DISTRICT),
                        CHAIN.upFrom(Level.DISTRICT),
                        TIME - 1,
                        "burst|HOTLINE|road-obstruction|district:d1",
                        4_000,
                        new Contributor(
                                EventKind.HOTLINE,
                                "road-obstruction",
                                "7 × road-obstruction in 20 min, about 0.4 expected")));
    }

    @Test
    void whenItIsRarer_thenItWeighsMoreByTheLogarithmAndAsFarAsItIsSure() {
        HazardScoring scoring = storm(Level.DISTRICT, new BurstTerm(TREES, 4_000, 10, 10_000));
        assertThat(weight(scoring, heard(TREES, Level.DISTRICT, 9, 1))).isEmpty();
        assertThat(weight(scoring, heard(TREES, Level.DISTRICT, 100, 1)).orElseThrow())
                .isCloseTo(1_333, within(1));
        assertThat(weight(scoring, heard(TREES, Level.DISTRICT, 1e6, 0.5))).contains(2_000);
        assertThat(weight(scoring, heard(TREES, Level.DISTRICT, 1e6, 0))).isEmpty();
    }

    @Test
    void whenAnAreaThatIsNotScoredBursts_thenItSaysNothing() {
        HazardScoring scoring = storm(Level.STREET, new BurstTerm(TREES, 4_000, 10, 10_000));
        for (Level level : Level.values()) {
            assertThat(weight(scoring, heard(TREES, level, 1e6, 1)).isPresent())
                    .as(level.label())
                    .isEqualTo(level == Level.STREET);
        }
    }

    @Test
    void whenCitiesAreScored_thenEachDistrictIsAWitness() {
        HazardScoring scoring = storm(Level.CITY, new BurstTerm(TREES, 4_000, 10, 10_000));
        assertThat(scoring.clue(heard(TREES, Level.STREET, 1e6, 1))).isEmpty();
        assertThat(scoring.clue(heard(TREES, Level.DISTRICT, 1e6, 1))).hasValueSatisfying(clue -> {
            assertThat(clue.area()).isEqualTo(CHAIN.at(Level.CITY));
            assertThat(clue.witness()).isEqualTo("burst|HOTLINE|road-obstruction|district:d1");
        });
    }

    @Test
    void whenSeveralTermsAskOfOneSort_thenTheStrongestSpeaks() {
        HazardScoring scoring = storm(
                Level.DISTRICT,
                new BurstTerm(TREES, 1_000, 10, 100),
                new BurstTerm(TREES, 3_000, 100, 10_000),
                new BurstTerm(WIRES, 9_000, 10, 100));
        assertThat(weight(scoring, heard(TREES, Level.DISTRICT, 100, 1))).contains(1_000);
        assertThat(weight(scoring, heard(TREES, Level.DISTRICT, 1e6, 1))).contains(3_000);
    }

    @Test
    void whenSeveralHazardsAskOfOneSort_thenEachHasItsClue() {
        HazardScoring other = new HazardScoring(
                "blocked-roads",
                Level.STREET,
                600_000,
                -4_000,
                List.of(),
                ScoreLevels.USUAL,
                List.of(new BurstTerm(TREES, 500, 10, 100)));
        ScoringModel model =
                new ScoringModel(List.of(storm(Level.DISTRICT, new BurstTerm(TREES, 1_000, 10, 100)), other));
        assertThat(model.bursts()).containsExactly(TREES);
        assertThat(model.clues(heard(TREES, Level.DISTRICT, 1e6, 1)))
                .extracting(Clue::hazard)
                .containsExactly("storm-damage");
        assertThat(model.clues(heard(TREES, Level.STREET, 1e6, 1)))
                .extracting(Clue::hazard)
                .containsExactly("blocked-roads");
    }
}
