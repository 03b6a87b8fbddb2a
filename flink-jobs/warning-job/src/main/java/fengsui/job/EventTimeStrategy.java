package fengsui.job;

import fengsui.codec.Intake;
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
 * Time moves with the events of each input partition, a fixed bound behind the newest. Records without an event neither
 * move time nor keep an idle partition awake: a partition that brings nothing but rejects must not hold all others back.
 */
final class EventTimeStrategy implements WatermarkStrategy<Taken> {

    private static final long serialVersionUID = 1L;

    private final long boundMillis;
    private final @Nullable Duration idleness;

    /** @param idleness {@code null} where input is bounded and no result may depend on how fast it is read */
    EventTimeStrategy(long boundMillis, @Nullable Duration idleness) {
        this.boundMillis = boundMillis;
        this.idleness = idleness;
    }

    @Override
    public WatermarkGenerator<Taken> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        WatermarkStrategy<Taken> moving = unused -> new Newest(boundMillis);
        WatermarkStrategy<Taken> all = idleness == null ? moving : moving.withIdleness(idleness);
        return new EventsOnly(all.createWatermarkGenerator(context));
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
        private long newest;
        private boolean any;

        Newest(long boundMillis) {
            this.boundMillis = boundMillis;
        }

        @Override
        public void onEvent(Taken taken, long timestamp, WatermarkOutput output) {
            if (taken.outcome() instanceof Intake.Decoded decoded) {
                decoded.events().forEach(this::see);
            }
        }

        private void see(SafetyEvent event) {
            newest = any ? Math.max(newest, event.eventTime()) : event.eventTime();
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
