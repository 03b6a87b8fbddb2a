package fengsui.job.testkit;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** All subtasks of one operator. */
final class Stage implements AutoCloseable {

    /** Few, so that areas share them, and more than the greatest parallelism. */
    static final int GROUPS = 8;

    /** Makes an operator and opens it. */
    interface Shop {
        Station.Bench open(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception;
    }

    /** Takes what subtask {@code sender} puts out. */
    interface Exit {
        void take(int sender, Object recordOrWatermark);
    }

    /** The wires from one sender to one input of every subtask. */
    static final class Cable {

        private final List<Station.Wire> wires = new ArrayList<>();

        /** To the subtask that has {@code key}. */
        void send(StreamRecord<?> record, String key) {
            wires.get(KeyGroupRangeAssignment.assignKeyToParallelOperator(key, GROUPS, wires.size()))
                    .put(record);
        }

        void sendToAll(Object recordOrWatermark) {
            wires.forEach(wire -> wire.put(recordOrWatermark));
        }
    }

    private final List<Station> stations = new ArrayList<>();

    /** @param saved what {@link #snapshot} returned; empty for a first start */
    static Stage open(Shop shop, int subtasks, List<OperatorSubtaskState> saved, Exit exit) throws Exception {
        Stage stage = new Stage();
        OperatorSubtaskState all = saved.isEmpty()
                ? null
                : AbstractStreamOperatorTestHarness.repackageState(saved.toArray(OperatorSubtaskState[]::new));
        for (int i = 0; i < subtasks; i++) {
            int index = i;
            OperatorSubtaskState own = all == null
                    ? null
                    : AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            all, GROUPS, saved.size(), subtasks, index);
            stage.stations.add(new Station(shop.open(subtasks, index, own), output -> exit.take(index, output)));
        }
        return stage;
    }

    Cable cable(int input) {
        Cable cable = new Cable();
        stations.forEach(station -> cable.wires.add(station.wire(input)));
        return cable;
    }

    List<Station> stations() {
        return stations;
    }

    void handOn() {
        stations.forEach(Station::handOn);
    }

    void drain() throws Exception {
        for (Station station : stations) {
            station.drain();
        }
    }

    void processingTime(long now) throws Exception {
        for (Station station : stations) {
            station.processingTime(now);
        }
    }

    void beforeBarrier(long checkpoint) throws Exception {
        for (Station station : stations) {
            station.beforeBarrier(checkpoint);
        }
    }

    List<OperatorSubtaskState> snapshot(long checkpoint) throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (Station station : stations) {
            states.add(station.snapshot(checkpoint));
        }
        return states;
    }

    void end() throws Exception {
        for (Station station : stations) {
            station.end();
        }
    }

    @Override
    public void close() throws Exception {
        for (Station station : stations) {
            station.close();
        }
    }

    static Watermark mark(long time) {
        return new Watermark(time);
    }
}
