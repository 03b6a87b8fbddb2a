package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupKeysTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 128})
    void whenSubtasksShareTheGroups_thenEachGroupHasOneKeyOfItsOwnWhoeverHasIt(int subtasks) {
        int groups = 128;
        SortedMap<Integer, String> all = new TreeMap<>();
        for (int subtask = 0; subtask < subtasks; subtask++) {
            KeyGroupRange range =
                    KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(groups, subtasks, subtask);
            all.putAll(GroupKeys.of(range, groups));
        }
        assertThat(all)
                .isEqualTo(GroupKeys.of(new KeyGroupRange(0, groups - 1), groups))
                .hasSize(groups);
        all.forEach((group, key) -> assertThat(KeyGroupRangeAssignment.assignToKeyGroup(key, groups))
                .isEqualTo(group));
    }
}
