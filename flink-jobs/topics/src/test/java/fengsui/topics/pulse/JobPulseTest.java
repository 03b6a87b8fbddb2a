package fengsui.topics.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JobPulseTest {

    private final JobPulse pulse = new JobPulse(0);

    private static Health beat(long clock, long lag) {
        return new Health("job", clock, "ok", "running", new TreeMap<>(Map.of("clock", clock, "lag", lag)));
    }

    @Test
    void whenNothingIsHeardForFifteenSeconds_thenTheJobIsSilent() {
        assertThat(pulse.silent(14_999)).isFalse();
        assertThat(pulse.silent(15_000)).isTrue();
        pulse.take(beat(1_000_000, 2_000), 20_000);
        assertThat(pulse.silent(34_999)).isFalse();
        assertThat(pulse.silent(35_000)).isTrue();
        assertThat(pulse.silentFor(36_500)).isEqualTo(16_500);
    }

    @Test
    void whenTheClockMoves_thenItIsTakenToMoveOnAsItDidButNotFurtherThanASilence() {
        pulse.take(beat(1_000_000, 0), 0);
        pulse.take(beat(1_300_000, 0), 5_000);
        assertThat(pulse.clock(5_000)).isEqualTo(1_300_000);
        assertThat(pulse.clock(6_000)).isEqualTo(1_360_000);
        assertThat(pulse.clock(1_000_000)).isEqualTo(1_300_000 + 15 * 60_000);
    }

    @Test
    void whenARecordWasDecidedLater_thenTheClockIsNotBeforeIt() {
        pulse.atLeast(500);
        assertThat(pulse.clock(0)).isEqualTo(500);
        pulse.take(beat(400, 0), 10);
        pulse.atLeast(900);
        assertThat(pulse.clock(10)).isEqualTo(900);
    }

    @Test
    void whenOtherSubjectsSpeak_thenTheyAreNoHeartbeat() {
        pulse.take(new Health("rule/x", 1, "failed", "", new TreeMap<>(Map.of("clock", 7L))), 0);
        assertThat(pulse.heard()).isFalse();
        pulse.take(new Health("job", 1, "degraded", "", new TreeMap<>(Map.of("clock", 7L))), 0);
        assertThat(pulse.degraded()).isTrue();
        assertThat(pulse.lag()).isNull();
    }

    @Test
    void whenItIsDaysBehind_thenItReplaysAnotherDay() {
        assertThat(pulse.replays()).isFalse();
        pulse.take(beat(1_000_000, 75_000), 0);
        assertThat(pulse.replays()).isFalse();
        pulse.take(beat(1_000_000, JobPulse.REPLAY_MILLIS), 1);
        assertThat(pulse.replays()).isTrue();
        pulse.take(beat(1_000_000, -JobPulse.REPLAY_MILLIS), 2);
        assertThat(pulse.replays()).isTrue();
    }
}
