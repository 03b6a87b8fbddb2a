package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.Position;
import fengsui.event.SensorReading;
import fengsui.job.testkit.City;
import fengsui.job.wire.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkOutputMultiplexer;
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
            idle = false;
            marks.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            idle = true;
        }

        @Override
        public void markActive() {
            idle = false;
        }
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

    /** The reading of a device whose clock is {@code ahead} milliseconds ahead of those who receive it. */
    private static Intake ahead(double second, long ahead) {
        SensorReading reading = (SensorReading) City.gas("g1", second, 1);
        EventTimes times = reading.header().times();
        EventHeader header = new EventHeader(
                reading.eventId(),
                "reading",
                reading.header().origin(),
                new EventTimes(times.occurredAt(), times.eventTime() - ahead, times.eventTime(), false),
                reading.header().place(),
                reading.header().trust());
        return new Intake.Decoded(List.of(new SensorReading(header, "gas", 1, "%LEL", null, null)));
    }

    @Test
    void whenAClockRunsAhead_thenTimeMovesOnlyToWhenItsEventWasReceived() {
        assertThat(marksAfter(ahead(60, 0), ahead(300, 230_000))).containsExactly(City.START + 68_999);
    }

    @Test
    void whenAnEventIsReceivedLongAfterItHappened_thenTimeMovesToWhenItHappened() {
        assertThat(marksAfter(ahead(60, -500_000))).containsExactly(City.START + 58_999);
    }

    /** Two partitions put together as the source does it. */
    private static final class Partitions {

        private static final WatermarkOutputMultiplexer.WatermarkUpdateListener DEAF =
                new WatermarkOutputMultiplexer.WatermarkUpdateListener() {
                    @Override
                    public void onWatermarkUpdate(long watermark) {}

                    @Override
                    public void onIdleUpdate(boolean idle) {}
                };

        private final Surroundings surroundings = new Surroundings();
        private final Marks marks = new Marks();
        private final WatermarkOutputMultiplexer all = new WatermarkOutputMultiplexer(marks);
        private final Map<String, WatermarkGenerator<Taken>> generators = new TreeMap<>();

        Partitions(String... names) {
            EventTimeStrategy strategy = new EventTimeStrategy(1_000, Duration.ofSeconds(5));
            for (String name : names) {
                all.registerNewOutput(name, DEAF);
                generators.put(name, strategy.createWatermarkGenerator(surroundings));
            }
        }

        void see(String name, double second) {
            Taken taken = new Taken(POSITION, new Intake.Decoded(List.of(City.gas("g1", second, 1))));
            Objects.requireNonNull(generators.get(name)).onEvent(taken, 0, all.getImmediateOutput(name));
        }

        void pass(int seconds) {
            for (int second = 0; second < seconds; second++) {
                surroundings.millis += 1_000;
                generators.forEach((name, generator) -> generator.onPeriodicEmit(all.getDeferredOutput(name)));
                all.onPeriodicEmit();
            }
        }

        /** The newest mark, in seconds after the start. */
        double clock() {
            return (marks.marks.get(marks.marks.size() - 1) - City.START) / 1000.0;
        }
    }

    @Test
    void whenAPartitionFallsIdle_thenItHoldsTimeBackNoLonger() {
        Partitions partitions = new Partitions("a", "b");
        partitions.see("a", 60);
        partitions.see("b", 10);
        partitions.pass(1);
        assertThat(partitions.clock()).isEqualTo(8.999);
        partitions.pass(3);
        partitions.see("a", 64);
        partitions.pass(5);
        assertThat(partitions.clock()).as("b is idle").isEqualTo(62.999);
        assertThat(partitions.marks.idle).isFalse();
    }

    @Test
    void whenAReaderTakesLongToReadAnything_thenNoPartitionFallsIdleBefore() {
        Partitions partitions = new Partitions("a", "b");
        partitions.pass(9);
        partitions.see("a", 60);
        partitions.pass(4);
        assertThat(partitions.marks.marks).as("b may still bring what is older").isEmpty();
        partitions.see("b", 10);
        partitions.pass(1);
        assertThat(partitions.clock()).isEqualTo(8.999);
    }

    @Test
    void whenNothingIsEverRead_thenAllFallIdleAfterThreeTimesAsLong() {
        Partitions partitions = new Partitions("a", "b");
        partitions.pass(14);
        assertThat(partitions.marks.idle).isFalse();
        partitions.pass(3);
        assertThat(partitions.marks.idle).isTrue();
    }

    @Test
    void whenAnIdlePartitionReturns_thenItHoldsTimeBackAgainAndTimeNeverGoesBack() {
        Partitions partitions = new Partitions("a", "b");
        partitions.see("a", 60);
        partitions.see("b", 10);
        partitions.pass(4);
        partitions.see("a", 64);
        partitions.pass(5);
        partitions.see("b", 20);
        partitions.see("a", 90);
        partitions.pass(1);
        assertThat(partitions.clock()).as("b is awake, and behind").isEqualTo(62.999);
        partitions.see("b", 80);
        partitions.pass(1);
        assertThat(partitions.clock()).as("as far as b").isEqualTo(78.999);
        assertThat(partitions.marks.marks).isSorted();
    }

    @Test
    void whenAllPartitionsAreIdle_thenTheInputIsIdleUntilOneReturns() {
        Partitions partitions = new Partitions("a", "b");
        partitions.see("a", 60);
        partitions.see("b", 50);
        partitions.pass(10);
        assertThat(partitions.marks.idle).isTrue();
        partitions.see("a", 70);
        partitions.pass(1);
        assertThat(partitions.marks.idle).isFalse();
        assertThat(partitions.clock()).isEqualTo(68.999);
    }
}
