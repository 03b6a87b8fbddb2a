package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.job.testkit.City;
import fengsui.job.wire.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class EventTimeStrategyTest {

    private static final Position POSITION = new Position("sensor", 0, 0);

    private static final class Marks implements WatermarkOutput {

        private final List<Long> marks = new ArrayList<>();
        private boolean idle;

        @Override
        public void emitWatermark(Watermark watermark) {
            marks.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            idle = true;
        }

        @Override
        public void markActive() {}
    }

    /** A clock that a test moves. */
    private static final class Surroundings implements WatermarkGeneratorSupplier.Context, RelativeClock {

        private long millis;

        @Override
        public MetricGroup getMetricGroup() {
            return new UnregisteredMetricsGroup();
        }

        @Override
        public RelativeClock getInputActivityClock() {
            return this;
        }

        @Override
        public long relativeTimeMillis() {
            return millis;
        }

        @Override
        public long relativeTimeNanos() {
            return millis * 1_000_000;
        }
    }

    private static List<Long> marksAfter(Intake... outcomes) {
        WatermarkGenerator<Taken> generator =
                new EventTimeStrategy(1_000, null).createWatermarkGenerator(new Surroundings());
        Marks marks = new Marks();
        for (Intake outcome : outcomes) {
            generator.onEvent(new Taken(POSITION, outcome), Long.MAX_VALUE, marks);
        }
        generator.onPeriodicEmit(marks);
        return marks.marks;
    }

    @Test
    void whenEventsCome_thenTimeStaysTheBoundBehindTheNewest() {
        assertThat(marksAfter(
                        new Intake.Decoded(List.of(City.gas("g1", 60, 1), City.gas("g1", 90, 1))),
                        new Intake.Decoded(List.of(City.gas("g1", 30, 1)))))
                .containsExactly(City.START + 88_999);
    }

    @Test
    void whenOnlyRejectsAndFilteredRecordsCome_thenTimeDoesNotMove() {
        Reject reject = new Reject(RejectReason.MALFORMED, POSITION, null, "");
        assertThat(marksAfter(new Intake.Rejected(reject), new Intake.Filtered()))
                .isEmpty();
    }

    @Test
    void whenAPartitionBringsNothingButRejects_thenItFallsIdle() {
        Surroundings surroundings = new Surroundings();
        WatermarkGenerator<Taken> generator =
                new EventTimeStrategy(1_000, Duration.ofSeconds(5)).createWatermarkGenerator(surroundings);
        Marks marks = new Marks();
        Reject reject = new Reject(RejectReason.MALFORMED, POSITION, null, "");
        for (int second = 0; second <= 10; second++) {
            surroundings.millis = second * 1_000L;
            generator.onEvent(new Taken(POSITION, new Intake.Rejected(reject)), 0, marks);
            generator.onPeriodicEmit(marks);
        }
        assertThat(marks.idle).isTrue();
    }
}
