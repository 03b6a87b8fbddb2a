package fengsui.job.operator;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * A key for each key group, under which state of the whole group can be kept. What is kept by key group moves with it,
 * however many subtasks share the groups. The keys follow from the groups alone, so every run finds the same.
 */
final class GroupKeys {

    private GroupKeys() {}

    /**
     * The keys of {@code range}, by group.
     *
     * @param groups how many there are in all: the job's greatest parallelism
     */
    static SortedMap<Integer, String> of(KeyGroupRange range, int groups) {
        SortedMap<Integer, String> keys = new TreeMap<>();
        for (int candidate = 0; keys.size() < range.getNumberOfKeyGroups(); candidate++) {
            String key = "group-" + candidate;
            int group = KeyGroupRangeAssignment.assignToKeyGroup(key, groups);
            if (range.contains(group)) {
                keys.putIfAbsent(group, key);
            }
        }
        return keys;
    }
}
