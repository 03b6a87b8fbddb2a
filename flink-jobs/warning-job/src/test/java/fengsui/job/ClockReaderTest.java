package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClockReaderTest {

    /** What the reader said, in order. */
    private static final class Said implements ReaderOutput<Long> {

        private final List<String> said = new ArrayList<>();

        @Override
        public void emitWatermark(Watermark watermark) {
            said.add("watermark " + watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            said.add("idle");
        }

        @Override
        public void markActive() {
            said.add("active");
        }

        @Override
        public void collect(Long element) {
            said.add("element");
        }

        @Override
        public void collect(Long element, long timestamp) {
            said.add("element");
        }

        @Override
        public SourceOutput<Long> createOutputForSplit(String split) {
            throw new AssertionError("no split is expected");
        }

        @Override
        public void releaseOutputForSplit(String split) {
            throw new AssertionError("no split is expected");
        }
    }

    /** Finds what the test says. */
    private static final class Scripted implements ClockReader.Looking {

        private final AtomicInteger looks = new AtomicInteger();
        private volatile OptionalLong finds = OptionalLong.empty();
        private volatile boolean broken;
        private volatile boolean closed;

        @Override
        public OptionalLong look() {
            if (broken) {
                throw new IllegalArgumentException("broken");
            }
            looks.incrementAndGet();
            return finds;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Scripted looking = new Scripted();
    private final Said output = new Said();

    private ClockReader reader() {
        return new ClockReader(looking, Duration.ofMillis(1));
    }

    @Test
    void whenItStarts_thenItHoldsNoTimeBack() throws Exception {
        try (ClockReader reader = reader()) {
            assertThat(reader.isAvailable()).isDone();
            reader.pollNext(output);
            assertThat(output.said).containsExactly("idle");
            assertThat(reader.isAvailable()).isNotDone();
        }
    }

    /** Lets the reader work as its task does, until it has said {@code last}. */
    private void workUntil(ClockReader reader, String last) throws Exception {
        while (!output.said.get(output.said.size() - 1).equals(last)) {
            reader.isAvailable().get(20, TimeUnit.SECONDS);
            reader.pollNext(output);
        }
    }

    @Test
    void whenInputsFallSilent_thenTimeMovesOnlyAfterACheckpointHasCarriedThatTheClockIsActive() throws Exception {
        try (ClockReader reader = reader()) {
            reader.pollNext(output);
            reader.start();
            reader.snapshotState(1);
            looking.finds = OptionalLong.of(5);
            workUntil(reader, "active");
            reader.notifyCheckpointComplete(1);
            reader.snapshotState(2);
            reader.snapshotState(3);
            reader.notifyCheckpointComplete(1);
            awaitLooks(reader, 3);
            assertThat(output.said).containsExactly("idle", "active");

            reader.notifyCheckpointComplete(3);
            workUntil(reader, "watermark 5");
            looking.finds = OptionalLong.of(6);
            workUntil(reader, "watermark 6");
            assertThat(output.said.stream().distinct()).containsExactly("idle", "active", "watermark 5", "watermark 6");
        }
    }

    @Test
    void whenSilenceEnds_thenTheClockIsIdleAtOnceAndTheNextSilenceNeedsACheckpointAnew() throws Exception {
        try (ClockReader reader = reader()) {
            reader.pollNext(output);
            reader.start();
            looking.finds = OptionalLong.of(5);
            workUntil(reader, "active");
            reader.snapshotState(1);
            looking.finds = OptionalLong.empty();
            workUntil(reader, "idle");
            reader.notifyCheckpointComplete(1);
            looking.finds = OptionalLong.of(6);
            workUntil(reader, "active");
            reader.notifyCheckpointComplete(1);
            awaitLooks(reader, 3);
            assertThat(output.said).containsExactly("idle", "active", "idle", "active");
        }
    }

    private void awaitLooks(ClockReader reader, int count) throws Exception {
        int before = looking.looks.get();
        while (looking.looks.get() < before + count) {
            reader.isAvailable().get(20, TimeUnit.SECONDS);
            reader.pollNext(output);
        }
    }

    @Test
    void whenALookBreaks_thenTheTaskFails() throws Exception {
        try (ClockReader reader = reader()) {
            reader.pollNext(output);
            looking.broken = true;
            reader.start();
            reader.isAvailable().get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> reader.pollNext(output)).hasRootCauseMessage("broken");
        }
    }

    @Test
    void whenItIsClosed_thenSoIsTheWatch() throws Exception {
        ClockReader reader = reader();
        reader.start();
        reader.close();
        reader.awaitEnd();
        assertThat(looking.closed).isTrue();
    }
}
