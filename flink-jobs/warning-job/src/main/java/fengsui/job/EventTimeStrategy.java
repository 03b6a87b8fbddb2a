package fengsui.job;

import fengsui.codec.Intake;
import fengsui.event.EventTimes;
import fengsui.event.SafetyEvent;
import fengsui.job.wire.Taken;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Time moves with the events of each input partition, a fixed bound behind the newest; an event that is dated after it
 * was received counts as of when it was received. Records without an event neither
 * move time nor keep an idle partition awake: a partition that brings nothing but rejects must not hold all others back.
 * Time is told now and then, as the job's settings say, or after each event.
 */
final class EventTimeStrategy implements WatermarkStrategy<Taken> {

    private static final long serialVersionUID = 1L;

    private final long boundMillis;
    private final @Nullable Duration idleness;
    private final boolean eachEvent;
    /** What the partitions of a subtask have in common: each has its own copy of this. */
    private transient @Nullable Waking waking;

    /** @param idleness {@code null} where input is bounded and no result may depend on how fast it is read */
    EventTimeStrategy(long boundMillis, @Nullable Duration idleness) {
        this(boundMillis, idleness, false);
    }

    private EventTimeStrategy(long boundMillis, @Nullable Duration idleness, boolean eachEvent) {
        this.boundMillis = boundMillis;
        this.idleness = idleness;
        this.eachEvent = eachEvent;
    }

    /** Tells time after each event: what is late then follows from the order of the events alone. */
    EventTimeStrategy afterEachEvent() {
        return new EventTimeStrategy(boundMillis, idleness, true);
    }

    @Override
    public WatermarkGenerator<Taken> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        WatermarkStrategy<Taken> moving = unused -> new Newest(boundMillis, eachEvent);
        if (idleness == null) {
            return new EventsOnly(moving.createWatermarkGenerator(context));
        }
        Waking shared = waking == null ? new Waking(idleness.multipliedBy(2)) : waking;
        waking = shared;
        return shared.before(
                new EventsOnly(moving.withIdleness(idleness).createWatermarkGenerator(context)),
                context.getInputActivityClock());
    }

    private static final class EventsOnly implements WatermarkGenerator<Taken> {

        private final WatermarkGenerator<Taken> generator;

        EventsOnly(WatermarkGenerator<Taken> generator) {
            this.generator = generator;
        }

        @Override
        public void onEvent(Taken taken, long timestamp, WatermarkOutput output) {
            if (taken.outcome() instanceof Intake.Decoded) {
                generator.onEvent(taken, timestamp, output);
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            generator.onPeriodicEmit(output);
        }
    }

    private static final class Newest implements WatermarkGenerator<Taken> {

        private final long boundMillis;
        private final boolean eachEvent;
        private long newest;
        private boolean any;

        Newest(long boundMillis, boolean eachEvent) {
            this.boundMillis = boundMillis;
            this.eachEvent = eachEvent;
        }

        @Override
        public void onEvent(Taken taken, long timestamp, WatermarkOutput output) {
            if (taken.outcome() instanceof Intake.Decoded decoded) {
                decoded.events().forEach(this::see);
                if (eachEvent) {
                    onPeriodicEmit(output);
                }
            }
        }

        private void see(SafetyEvent event) {
            // A device whose clock runs ahead within what is allowed is believed, but it does not move time.
            EventTimes times = event.header().times();
            long passed = Math.min(times.eventTime(), times.receivedAt());
            newest = any ? Math.max(newest, passed) : passed;
            any = true;
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            if (any) {
                output.emitWatermark(new Watermark(newest - boundMillis - 1));
            }
        }
    }
}
