package fengsui.job.operator;

import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What an operator of scoring keeps besides its keys: its clock, and the rule sets it goes by. Every subtask sees all of
 * it, so that keys which change hands meet the same clock and the same rule sets.
 */
final class ModelState {

    private final ListState<Long> clocks;
    private final ListState<Edition> firsts;
    private final ListState<EditionMark> marks;

    ModelState(OperatorStateStore store) throws Exception {
        clocks = store.getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
        firsts = store.getUnionListState(new ListStateDescriptor<>("first", Forms.EDITION));
        marks = store.getUnionListState(new ListStateDescriptor<>("marks", Forms.EDITION_MARK));
    }

    /** Of all subtasks; {@link Long#MIN_VALUE} where none had begun. */
    long newestClock() throws Exception {
        return ListStates.all(clocks).stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
    }

    /** What held when the state was written goes before what the job is started with now. */
    Edition first(ShippedRules shipped) throws Exception {
        List<Edition> saved = ListStates.all(firsts);
        return saved.isEmpty() ? shipped.edition() : saved.get(0);
    }

    List<EditionMark> marks() throws Exception {
        return ListStates.all(marks);
    }

    /** @param one whether this subtask is the one that writes for all what is the same for all */
    void update(long clock, Edition first, List<EditionMark> known, boolean one) throws Exception {
        clocks.update(List.of(clock));
        firsts.update(one ? List.of(first) : List.of());
        marks.update(one ? known : List.of());
    }
}
