package fengsui.job.operator;

import fengsui.event.ScopedEvent;
import fengsui.job.wire.Forms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyGroupStatePartitionStreamProvider;
import org.apache.flink.runtime.state.KeyedStateCheckpointOutputStream;

/**
 * Rows by key group, as raw keyed state: for each group a version byte, a count, and the rows. Not thread-safe.
 */
final class RowState {

    private static final int VERSION = 1;
    private static final TypeSerializer<ScopedEvent> ROWS =
            Forms.SCOPED_EVENT.createSerializer(new SerializerConfigImpl());

    private final SortedMap<Integer, List<ScopedEvent>> byGroup = new TreeMap<>();
    private final int groups;

    /** @param groups how many key groups there are: the job's greatest parallelism */
    RowState(int groups) {
        this.groups = groups;
    }

    void add(ScopedEvent row) {
        int group = KeyGroupRangeAssignment.assignToKeyGroup(Keys.scope(row), groups);
        byGroup.computeIfAbsent(group, unseen -> new ArrayList<>()).add(row);
    }

    void write(KeyedStateCheckpointOutputStream out) throws IOException {
        DataOutputViewStreamWrapper view = new DataOutputViewStreamWrapper(out);
        for (var group : byGroup.entrySet()) {
            out.startNewKeyGroup(group.getKey());
            view.writeByte(VERSION);
            view.writeInt(group.getValue().size());
            for (ScopedEvent row : group.getValue()) {
                ROWS.serialize(row, view);
            }
        }
    }

    /** All rows of the key groups that are ours now. */
    static List<ScopedEvent> read(Iterable<KeyGroupStatePartitionStreamProvider> groups) throws IOException {
        List<ScopedEvent> rows = new ArrayList<>();
        for (KeyGroupStatePartitionStreamProvider group : groups) {
            read(new DataInputViewStreamWrapper(group.getStream()), rows);
        }
        return rows;
    }

    private static void read(DataInputViewStreamWrapper view, List<ScopedEvent> rows) throws IOException {
        int version = view.readByte();
        if (version != VERSION) {
            throw new IOException("rows of version " + version + " cannot be read, only of version " + VERSION);
        }
        int count = view.readInt();
        for (int i = 0; i < count; i++) {
            rows.add(ROWS.deserialize(view));
        }
    }
}
