package fengsui.risk;

import static fengsui.risk.Clues.FIRE;
import static fengsui.risk.Clues.clue;
import static org.assertj.core.api.Assertions.assertThat;

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
