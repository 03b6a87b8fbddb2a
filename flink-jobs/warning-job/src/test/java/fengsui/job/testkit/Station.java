package fengsui.job.testkit;

import fengsui.job.operator.Tags;
import fengsui.job.wire.Copy;
import fengsui.job.wire.EditionMark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * One subtask of an operator, with the wires that lead to it. Each wire keeps its order; among wires there is none, as
 * in a cluster. Time at an input is the least that its wires tell.
 */
final class Station implements AutoCloseable {

    /** One input of an operator. */
    interface Input {

        void element(StreamRecord<?> record) throws Exception;

        void watermark(Watermark mark) throws Exception;

        void end() throws Exception;
    }

    /** An operator that has been opened. */
    record Bench(AbstractStreamOperatorTestHarness<?> harness, List<Input> inputs) {

        /** Moves what was put out beside the main output to {@code into}. */
        <T> void side(OutputTag<T> tag, List<T> into) {
            Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
            while (records != null && !records.isEmpty()) {
                into.add(records.remove().getValue());
            }
        }
    }

    /** The way from one sender to this subtask. */
    final class Wire {

        private final int input;
        private final Deque<Object> way = new ArrayDeque<>();
        private long time = Long.MIN_VALUE;

        private Wire(int input) {
            this.input = input;
        }

        void put(Object recordOrWatermark) {
            way.addLast(recordOrWatermark);
        }

        boolean isEmpty() {
            return way.isEmpty();
        }

        /** What has been on its way longest arrives. */
        void arrive() throws Exception {
            Object item = way.removeFirst();
            if (item instanceof Watermark mark) {
                time = Math.max(time, mark.getTimestamp());
                tell(input);
            } else {
                bench.inputs().get(input).element((StreamRecord<?>) item);
            }
            handOn();
        }
    }

    private final Bench bench;
    private final Consumer<Object> exit;
    private final List<Wire> wires = new ArrayList<>();
    private final long[] times;

    /** @param exit takes what the operator puts out, records and watermarks */
    Station(Bench bench, Consumer<Object> exit) {
        this.bench = bench;
        this.exit = exit;
        times = new long[bench.inputs().size()];
        Arrays.fill(times, Long.MIN_VALUE);
    }

    Wire wire(int input) {
        Wire wire = new Wire(input);
        wires.add(wire);
        return wire;
    }

    private void tell(int input) throws Exception {
        long time = wires.stream()
                .filter(wire -> wire.input == input)
                .mapToLong(wire -> wire.time)
                .min()
                .orElse(Long.MIN_VALUE);
        if (time > times[input]) {
            times[input] = time;
            bench.inputs().get(input).watermark(new Watermark(time));
        }
    }

    List<Wire> wires() {
        return wires;
    }

    /** Everything on its way arrives, wire by wire. */
    void drain() throws Exception {
        for (Wire wire : wires) {
            while (!wire.isEmpty()) {
                wire.arrive();
            }
        }
    }

    /** Straight from an operator that is chained before this one. */
    void take(int input, StreamRecord<?> record) throws Exception {
        bench.inputs().get(input).element(record);
        handOn();
    }

    /** See {@link #take}. */
    void time(int input, long time) throws Exception {
        bench.inputs().get(input).watermark(new Watermark(time));
        handOn();
    }

    void processingTime(long now) throws Exception {
        bench.harness().setProcessingTime(now);
        handOn();
    }

    /** What precedes a checkpoint's barrier. */
    void beforeBarrier(long checkpoint) throws Exception {
        bench.harness().prepareSnapshotPreBarrier(checkpoint);
        handOn();
    }

    OperatorSubtaskState snapshot(long checkpoint) throws Exception {
        OperatorSubtaskState state = bench.harness().snapshot(checkpoint, checkpoint);
        bench.harness().notifyOfCompletedCheckpoint(checkpoint);
        handOn();
        return state;
    }

    void end() throws Exception {
        for (Input input : bench.inputs()) {
            input.end();
        }
        handOn();
    }

    /** Also needed once after it was opened. */
    void handOn() {
        // Scores go out before the time that they belong to.
        List<Copy> copies = new ArrayList<>();
        bench.side(Tags.COPIES, copies);
        copies.forEach(
                copy -> exit.accept(new StreamRecord<>(copy, copy.row().event().eventTime())));
        Deque<Object> said = new ArrayDeque<>(bench.harness().getOutput());
        bench.harness().getOutput().clear();
        said.forEach(exit);
        List<EditionMark> marks = new ArrayList<>();
        bench.side(Tags.MARKS, marks);
        marks.forEach(mark -> exit.accept(new StreamRecord<>(mark)));
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void close() throws Exception {
        bench.harness().close();
    }
}
