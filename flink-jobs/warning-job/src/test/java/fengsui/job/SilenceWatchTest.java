package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.topics.KafkaUnavailable;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {

    private static final long NOW = 1_800_000_000_000L;
    private static final SilenceClock SETTINGS = new SilenceClock(true, Duration.ofSeconds(10), Duration.ofSeconds(5));

    /** A broker that does as the test says. */
    private static final class Inputs implements SilenceWatch.Inputs {

        private final TreeMap<String, Long> ends = new TreeMap<>();
        private boolean allRead = true;
        private boolean away;

        @Override
        public SortedMap<String, Long> ends() {
            if (away) {
                throw new KafkaUnavailable("away");
            }
            return new TreeMap<>(ends);
        }

        @Override
        public boolean allRead() {
            return allRead;
        }
    }

    private static final class Clock extends WallClock {

        private long passedSeconds;

        @Override
        long millis() {
            return NOW + passedSeconds * 1000;
        }

        @Override
        long elapsedNanos() {
            return passedSeconds * 1_000_000_000;
        }
    }

    private final Inputs inputs = new Inputs();
    private final Clock clock = new Clock();
    private final SilenceWatch watch = new SilenceWatch(inputs, SETTINGS, clock);

    private OptionalLong at(long second) {
        clock.passedSeconds = second;
        return watch.look();
    }

    @Test
    void whenNothingHasComeForLongEnough_thenTimeFollowsTheTimeOfDayByTheGrace() {
        assertThat(at(0)).isEmpty();
        assertThat(at(9)).isEmpty();
        assertThat(at(10)).hasValue(NOW + 5_000);
        assertThat(at(11)).hasValue(NOW + 6_000);
    }

    @Test
    void whenAnythingComes_thenTheSilenceBeginsAnew() {
        inputs.ends.put("sensor-0", 5L);
        at(0);
        inputs.ends.put("sensor-0", 6L);
        assertThat(at(10)).isEmpty();
        assertThat(at(19)).isEmpty();
        assertThat(at(20)).hasValue(NOW + 15_000);
    }

    @Test
    void whenAPartitionIsAdded_thenTheSilenceBeginsAnew() {
        at(0);
        inputs.ends.put("sensor-1", 0L);
        assertThat(at(10)).isEmpty();
    }

    @Test
    void whenNotAllIsRead_thenTimeStands() {
        at(0);
        inputs.allRead = false;
        assertThat(at(60)).isEmpty();
        inputs.allRead = true;
        assertThat(at(61)).isPresent();
    }

    @Test
    void whenTheBrokerIsAway_thenTimeStandsAndTheSilenceBeginsAnewWhenItIsBack() {
        at(0);
        assertThat(at(10)).isPresent();
        inputs.away = true;
        assertThat(at(11)).isEmpty();
        assertThat(at(1_000)).isEmpty();
        inputs.away = false;
        assertThat(at(1_001)).isEmpty();
        assertThat(at(1_010)).isEmpty();
        assertThat(at(1_011)).isPresent();
    }
}
