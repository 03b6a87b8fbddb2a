package fengsui.risk;

import static fengsui.risk.Clues.FIRE;
import static fengsui.risk.Clues.clue;
import static fengsui.risk.Clues.scoreAt;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskWindowTest {

    private static final long MINUTE = RiskWindow.PANE_MILLIS;

    @Test
    void whenCluesComeInAnyOrder_thenTheScoreIsTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Clue> clues = Clues.random(random, 40);
            Score sorted = scoreAt(60 * MINUTE, clues);
            List<Clue> shuffled = new ArrayList<>(clues);
            Collections.shuffle(shuffled, random);
            assertThat(scoreAt(60 * MINUTE, shuffled)).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void whenAWindowIsRestoredFromItsClues_thenTheScoreIsTheSame() {
        for (long seed = 0; seed < 100; seed++) {
            List<Clue> clues = Clues.random(new Random(seed), 40);
            List<Clue> kept = new RiskWindow(FIRE, clues).clues();
            assertThat(scoreAt(60 * MINUTE, kept)).as("seed %d", seed).isEqualTo(scoreAt(60 * MINUTE, clues));
        }
    }

    @Test
    void whenAnythingIsScored_thenTheContributionsAddUpAndPointsStayInRange() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Score score = scoreAt(60 * MINUTE, Clues.random(random, random.nextInt(60)));
            assertThat(score.points()).isBetween(0, 100);
            assertThat(score.contributions().stream()
                            .mapToInt(Contribution::points)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(score.points());
        }
    }

    @Test
    void whenOneWitnessRepeatsItself_thenItCountsOnce() {
        List<Clue> once = List.of(clue("a", 0, 2_000));
        List<Clue> tenTimes = Collections.nCopies(10, clue("a", 0, 2_000));
        List<Clue> twoWitnesses = List.of(clue("a", 0, 2_000), clue("b", 0, 2_000));

        int alone = scoreAt(MINUTE, once).points();
        assertThat(scoreAt(MINUTE, tenTimes).points()).isEqualTo(alone);
        assertThat(scoreAt(MINUTE, twoWitnesses).points()).isGreaterThan(alone);
    }

    @Test
    void whenACalmWitnessSpeaksAgainstASensor_thenTheScoreFallsAndItsContributionIsNegative() {
        List<Clue> alone = List.of(clue("a", 0, 4_000));
        List<Clue> opposed = List.of(clue("a", 0, 4_000), clue("b", 0, -1_000));
        Score before = scoreAt(10 * MINUTE, alone);
        Score after = scoreAt(10 * MINUTE, opposed);

        assertThat(after.points()).isLessThan(before.points());
        assertThat(after.witnesses()).isEqualTo(1);
        assertThat(after.contributions())
                .containsExactly(
                        new Contribution(opposed.get(0).source(), before.points()),
                        new Contribution(opposed.get(1).source(), after.points() - before.points()));
        assertThat(scoreAt(9 * MINUTE, opposed).points())
                .as("it counts from the end of its ten minutes")
                .isEqualTo(scoreAt(9 * MINUTE, alone).points());
    }

    @Test
    void whenAnyNumberIsCalm_thenHalfOfWhatSensorsSayIsLeftAndAllThatPeopleSay() {
        List<Clue> crowd = new ArrayList<>(List.of(clue("a", 0, 4_000)));
        for (int i = 0; i < 50; i++) {
            crowd.add(clue("calm" + i, 0, -1_000));
        }
        int half = FIRE.points(FIRE.decayed(4_000, 9 * MINUTE) / 2);
        assertThat(scoreAt(10 * MINUTE, crowd).points()).isEqualTo(half).isPositive();
        crowd.set(0, call("caller", 4_000));
        assertThat(scoreAt(10 * MINUTE, crowd).points())
                .isEqualTo(scoreAt(10 * MINUTE, List.of(call("caller", 4_000))).points());
    }

    @Test
    void whenAWitnessHasSpokenForTheHazard_thenItIsNotHeardAgainstItWhileAnythingOfThatIsLeft() {
        List<Clue> both = List.of(clue("a", 0, 4_000), clue("b", 0, 500), clue("b", 9 * MINUTE, -1_000));
        List<Clue> once = List.of(clue("a", 0, 4_000), clue("b", 0, 500));
        assertThat(scoreAt(10 * MINUTE, both)).isEqualTo(scoreAt(10 * MINUTE, once));
    }

    @Test
    void whenOnlyCalmWitnessesSpeak_thenThereIsNoScore() {
        Score score = scoreAt(10 * MINUTE, List.of(clue("a", 0, -1_000), clue("b", 0, -500)));
        assertThat(score.points()).isZero();
        assertThat(score.contributions()).isEmpty();
    }

    private static Clue call(String witness, int weight) {
        Contributor source = new Contributor(EventKind.HOTLINE, witness, "119 fire");
        return new Clue("fire", Clues.CHAIN.at(Level.GRID), Clues.CHAIN, 0, witness, weight, source);
    }

    @Test
    void whenTimePasses_thenTheScoreFallsToNothingAndTheCluesAreForgotten() {
        RiskWindow window = new RiskWindow(FIRE, List.of(clue("a", 0, 4_000)));
        int before = 101;
        for (int minute = 1; minute <= 60; minute += 10) {
            int now = scoreAt(minute * MINUTE, window.clues()).points();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isZero();
        window.expire(120 * MINUTE);
        assertThat(window.isEmpty())
                .as("4,000 halves to less than 0.5 within 130 minutes")
                .isFalse();
        window.expire(140 * MINUTE);
        assertThat(window.isEmpty()).isTrue();
    }

    @Test
    void whenOutweighedCluesAreForgotten_thenLaterScoresAreTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            List<Clue> all = Clues.random(new Random(seed), 60);
            RiskWindow window = new RiskWindow(FIRE, all);
            window.expire(60 * MINUTE);
            assertThat(window.clues()).hasSizeLessThan(all.size());
            for (int minute = 60; minute < 120; minute += 7) {
                int kept = scoreAt(minute * MINUTE, window.clues()).points();
                assertThat(kept)
                        .as("seed %d", seed)
                        .isEqualTo(scoreAt(minute * MINUTE, all).points());
            }
        }
    }

    @Test
    void whenAClueLiesInALaterPane_thenItDoesNotCountYet() {
        List<Clue> clues = List.of(clue("a", 5 * MINUTE, 4_000));

        assertThat(scoreAt(5 * MINUTE, clues).points()).isZero();
        assertThat(scoreAt(6 * MINUTE, clues).points()).isPositive();
    }

    @Test
    void whenThereIsNoEvidence_thenPointsAreZeroAndTheyNeverFallAsEvidenceGrows() {
        assertThat(FIRE.points(0)).isZero();
        int before = 0;
        for (long logOdds = 0; logOdds < 30_000; logOdds += 50) {
            assertThat(FIRE.points(logOdds)).isGreaterThanOrEqualTo(before);
            before = FIRE.points(logOdds);
        }
        assertThat(before).isEqualTo(100);
    }
}
