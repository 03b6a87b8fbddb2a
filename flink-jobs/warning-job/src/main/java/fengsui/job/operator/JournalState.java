package fengsui.job.operator;

import fengsui.job.wire.Forms;
import fengsui.rule.journal.Segment;
import fengsui.rule.journal.SegmentStore;
import fengsui.rule.journal.StoredSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The journal's segments in Flink's keyed state, where a checkpoint takes only those that changed. Each key group's stand
 * under one key of that group. Not thread-safe.
 */
final class JournalState implements SegmentStore {

    private final KeyedStateBackend<String> backend;
    private final MapState<Long, Segment> segments;
    private final SortedMap<Integer, String> keys;

    JournalState(StateInitializationContext context, KeyedStateBackend<String> backend, TaskInfo task) {
        this.backend = backend;
        this.segments = context.getKeyedStateStore()
                .getMapState(new MapStateDescriptor<>("journal", Types.LONG, Forms.SEGMENT));
        int groups = task.getMaxNumberOfParallelSubtasks();
        KeyGroupRange ours = KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
                groups, task.getNumberOfParallelSubtasks(), task.getIndexOfThisSubtask());
        this.keys = GroupKeys.of(ours, groups);
    }

    /** The key group in which all rows of a scope stand. */
    static int groupOf(String scope, int groups) {
        return KeyGroupRangeAssignment.assignToKeyGroup(scope, groups);
    }

    @Override
    public void put(int group, long segment, Segment bytes) {
        enter(group);
        try {
            segments.put(segment, bytes);
        } catch (Exception e) {
            throw new IllegalStateException("a segment of the journal cannot be kept", e);
        }
    }

    @Override
    public void remove(int group, long segment) {
        enter(group);
        try {
            segments.remove(segment);
        } catch (Exception e) {
            throw new IllegalStateException("a segment of the journal cannot be dropped", e);
        }
    }

    /** Those of all groups that are ours now. */
    List<StoredSegment> all() throws Exception {
        List<StoredSegment> all = new ArrayList<>();
        for (int group : keys.keySet()) {
            enter(group);
            for (Map.Entry<Long, Segment> entry : segments.entries()) {
                all.add(new StoredSegment(group, entry.getKey(), entry.getValue()));
            }
        }
        return all;
    }

    private void enter(int group) {
        String key = keys.get(group);
        if (key == null) {
            throw new IllegalArgumentException("key group " + group + " is not of this subtask: " + keys.keySet());
        }
        backend.setCurrentKey(key);
    }
}
