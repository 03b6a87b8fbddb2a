package fengsui.risk;

import static fengsui.risk.Clues.FIRE;
import static fengsui.risk.Clues.clue;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskMeterTest {

    private static final long MINUTE = RiskWindow.PANE_MILLIS;

    @Test
    void whenTheScoreMovesLittle_thenNothingIsTold() {
        RiskMeter meter = RiskMeter.startedBy(FIRE, clue("a", 0, 4_000));

        assertThat(meter.minuteOver(MINUTE)).isPresent();
        assertThat(meter.minuteOver(2 * MINUTE)).as("6 % weaker").isPresent();
        meter.add(clue("a", 2 * MINUTE, 3_732));
        assertThat(meter.minuteOver(3 * MINUTE)).as("as strong as a minute ago").isEmpty();
    }

    @Test
    void whenNothingIsLeft_thenZeroIsToldOnceAndTheMeterIsIdle() {
        RiskMeter meter = RiskMeter.startedBy(FIRE, clue("a", 0, 4_000));
        List<Integer> told = new ArrayList<>();
        long minute = 0;
        while (!meter.isIdle()) {
            minute++;
            meter.minuteOver(minute * MINUTE).map(Score::points).ifPresent(told::add);
            assertThat(minute).isLessThan(200);
        }
        assertThat(told.get(told.size() - 1)).isZero();
        assertThat(told).isSortedAccordingTo((a, b) -> b - a).doesNotHaveDuplicates();
    }

    @Test
    void whenTheLevelChanges_thenItIsToldHoweverLittleThePointsMoved() {
        // 13 points a minute ago, 11 now: too little to tell, but for the level.
        ScoreLevels levels = new ScoreLevels(List.of(13, 40, 60, 80), 1, 0);
        HazardScoring fire = new HazardScoring("fire", Level.GRID, 600_000, -4_000, List.of(), levels);
        RiskMeter meter = RiskMeter.startedBy(fire, clue("a", 0, 2_210));

        Score first = meter.minuteOver(MINUTE).orElseThrow();
        Score second = meter.minuteOver(2 * MINUTE).orElseThrow();
        assertThat(first.points()).isEqualTo(13);
        assertThat(first.level()).isEqualTo(new ScoreLevel(1, 0));
        assertThat(first.points() - second.points()).isBetween(1, 4);
        assertThat(second.level()).isEqualTo(new ScoreLevel(0, 1));
        assertThat(meter.minuteOver(3 * MINUTE)).isEmpty();
    }

    @Test
    void whenALevelIsHeld_thenTheMeterIsIdleOnlyOnceItHasFallen() {
        ScoreLevels levels = new ScoreLevels(List.of(20, 40, 60, 80), 8, 600 * MINUTE);
        HazardScoring fire = new HazardScoring("fire", Level.GRID, 60_000, -4_000, List.of(), levels);
        RiskMeter meter = RiskMeter.startedBy(fire, clue("a", 0, 4_000));
        List<Score> told = new ArrayList<>();
        for (int minute = 1; minute < 700; minute++) {
            meter = new RiskMeter(fire, meter.snapshot());
            meter.minuteOver(minute * MINUTE).ifPresent(told::add);
        }
        assertThat(meter.isIdle()).isTrue();
        assertThat(told).last().satisfies(score -> {
            assertThat(score.points()).isZero();
            assertThat(score.level()).isEqualTo(new ScoreLevel(0, 2));
            assertThat(score.time()).isGreaterThan(600 * MINUTE);
        });
    }

    @Test
    void whenAreasAreScoredNoLonger_thenTheirLevelFallsToo() {
        RiskMeter meter = RiskMeter.startedBy(FIRE, clue("a", 0, 4_000));
        Score told = meter.minuteOver(MINUTE).orElseThrow();
        assertThat(told.level()).isEqualTo(new ScoreLevel(2, 0));
        assertThat(meter.end(2 * MINUTE).orElseThrow().level()).isEqualTo(new ScoreLevel(0, 2));
    }

    @Test
    void whenAMeterIsRestoredBetweenAnyTwoMinutes_thenItTellsTheSame() {
        RiskMeter plain = RiskMeter.startedBy(FIRE, clue("a", 0, 4_000));
        RiskMeter restored = RiskMeter.startedBy(FIRE, clue("a", 0, 4_000));
        for (int minute = 1; minute < 160; minute++) {
            restored = new RiskMeter(FIRE, restored.snapshot());
            Optional<Score> expected = plain.minuteOver(minute * MINUTE);
            assertThat(restored.minuteOver(minute * MINUTE)).isEqualTo(expected);
        }
        assertThat(restored.isIdle()).isTrue();
    }
}
