package fengsui.job;

import fengsui.job.wire.Taken;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.jspecify.annotations.Nullable;

/**
 * Lets the partitions of one subtask fall idle only once it has read something from any of them, or has had time enough to.
 * A subtask that still loads its classes or looks for its brokers has not found anything idle; if it took them for idle, the
 * first partition to be read would move time past all that waits in the others. Not thread-safe.
 */
final class Waking {

    private final long patienceNanos;
    private @Nullable RelativeClock clock;
    private long since;
    private boolean awake;

    /** @param patience how long it may take before something is read */
    Waking(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /**
     * @param generator of one partition
     * @param activity a clock that stands still while nothing can be read; the first one counts
     */
    WatermarkGenerator<Taken> before(WatermarkGenerator<Taken> generator, RelativeClock activity) {
        if (clock == null) {
            clock = activity;
            since = activity.relativeTimeNanos();
        }
        return new Sleeping(generator);
    }

    private boolean awake() {
        awake |= clock != null && clock.relativeTimeNanos() - since >= patienceNanos;
        return awake;
    }

    private final class Sleeping implements WatermarkGenerator<Taken> {

        private final WatermarkGenerator<Taken> generator;

        Sleeping(WatermarkGenerator<Taken> generator) {
            this.generator = generator;
        }

        @Override
        public void onEvent(Taken taken, long timestamp, WatermarkOutput output) {
            awake = true;
            generator.onEvent(taken, timestamp, output);
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            if (awake()) {
                generator.onPeriodicEmit(output);
            }
        }
    }
}
