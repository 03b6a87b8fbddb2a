package fengsui.risk;

import static fengsui.risk.Clues.FIRE;
import static fengsui.risk.Clues.clue;
import static fengsui.risk.Clues.scoreAt;
import static org.assertj.core.api.Assertions.assertThat;

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
