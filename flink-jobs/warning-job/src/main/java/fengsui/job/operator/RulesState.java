package fengsui.job.operator;

import fengsui.job.wire.Begun;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.job.wire.RulesLedger;
import fengsui.rule.run.RuleFinding;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/** What the rules' operator keeps besides its journal: small, and mostly seen by all subtasks. */
final class RulesState {

    private final ListState<Long> clocks;
    private final ListState<RulesLedger> ledgers;
    private final ListState<Begun> begun;
    private final ListState<EditionMark> marks;
    private final ListState<RuleFinding> findings;

    RulesState(OperatorStateStore store) throws Exception {
        // Every subtask sees all clocks, so that keys which change hands meet the newest.
        clocks = store.getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
        ledgers = store.getListState(new ListStateDescriptor<>("ledger", Forms.RULES_LEDGER));
        begun = store.getUnionListState(new ListStateDescriptor<>("begun", Forms.BEGUN));
        marks = store.getUnionListState(new ListStateDescriptor<>("marks", Forms.EDITION_MARK));
        // A key that changes hands must not speak again; all know all.
        findings = store.getUnionListState(new ListStateDescriptor<>("findings", Forms.FINDING));
    }

    /** Of all subtasks; {@link Long#MIN_VALUE} where none had begun. */
    long newestClock() throws Exception {
        return ListStates.all(clocks).stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
    }

    List<RulesLedger> ledgers() throws Exception {
        return ListStates.all(ledgers);
    }

    List<RuleFinding> findings() throws Exception {
        return ListStates.all(findings);
    }

    EditionBook editions() throws Exception {
        return EditionBook.restored(ListStates.all(begun), ListStates.all(marks));
    }

    void update(long clock, RulesLedger ledger, List<RuleFinding> found) throws Exception {
        clocks.update(List.of(clock));
        ledgers.update(List.of(ledger));
        findings.update(found);
    }

    /** @param first whether this subtask is the one that writes for all: each would write the same */
    void update(EditionBook editions, boolean first) throws Exception {
        begun.update(first ? editions.begun() : List.of());
        marks.update(first ? editions.marks() : List.of());
    }
}
