package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.job.metrics.Meters;
import fengsui.job.metrics.StageMeter;
import fengsui.job.wire.AnswersLedger;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.warning.DeskDuty;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * The desk of each district, and what every desk must be told: rule sets that begin, and what the alert topic holds at
 * the start. An operator of its own, because late inputs are worked off before a watermark and before a checkpoint
 * barrier, and because a rule set wakes all desks at once.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class WarningsOperator extends AbstractStreamOperator<Warning>
        implements TwoInputStreamOperator<DeskInput, EditionMark, Warning>, Triggerable<String, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    /** In processing time: late events come in bursts, and one correction does for all of a burst. */
    private static final long PATIENCE_MILLIS = 50;

    private final ShippedRules rules;
    private final StandingWarnings topic;
    private final boolean drill;
    private transient DeskEditions editions;
    private transient DeskState state;
    private transient DeskDuty duty;
    private transient Reconciler reconciler;
    private transient Closing closing;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient ListState<Edition> firsts;
    private transient ListState<EditionMark> marks;
    private transient ListState<Long> clocks;
    private transient DeskAnswers answers;
    private transient DeskPost post;
    private transient WarningMeters meters;
    private transient StageMeter stage;
    private transient ListState<AnswersLedger> answerLedgers;
    private transient Set<String> behind;
    private transient boolean patient;
    /** The greatest watermark, that of before a restore included. */
    private transient long clock;

    /**
     * Desks by these rules.
     *
     * @param topic what stands in the alert topic, read at each start: one without state may have a past all the same
     * @param drill whether all warnings are exercises or tests
     */
    public WarningsOperator(RuleBundle rules, StandingWarnings topic, boolean drill) {
        this.drill = drill;
        this.rules = new ShippedRules(rules);
        this.topic = topic;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var store = context.getOperatorStateStore();
        firsts = store.getUnionListState(new ListStateDescriptor<>("first-edition", Forms.EDITION));
        marks = store.getUnionListState(new ListStateDescriptor<>("marks", Forms.EDITION_MARK));
        clocks = store.getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
        answerLedgers = store.getListState(new ListStateDescriptor<>("answers", Forms.ANSWERS_LEDGER));
        closing = new Closing(store.getListState(new ListStateDescriptor<>("closing", Types.STRING)));
        clock = Long.MIN_VALUE;
        behind = new TreeSet<>();
        Edition first = Edition.first(rules.bundle());
        if (context.isRestored()) {
            for (Edition saved : firsts.get()) {
                first = saved;
            }
        }
        editions = new DeskEditions(first, drill);
        answers = answers(AnswersLedger.EMPTY);
        if (context.isRestored()) {
            restore();
        }
        state = new DeskState(context.getKeyedStateStore());
    }

    private void restore() throws Exception {
        for (long saved : clocks.get()) {
            clock = Math.max(clock, saved);
        }
        for (EditionMark mark : marks.get()) {
            editions.put(mark);
        }
        closing.restore();
        answers = answers(AnswersLedger.sum(answerLedgers.get()));
    }

    private DeskAnswers answers(AnswersLedger before) {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        return new DeskAnswers(
                before,
                task.getIndexOfThisSubtask(),
                task.getNumberOfParallelSubtasks(),
                reject -> post.rejected(reject));
    }

    @Override
    public void open() throws Exception {
        super.open();
        Meters all = new Meters(getMetricGroup());
        meters = new WarningMeters(all, getProcessingTimeService()::getCurrentProcessingTime);
        meters.begin(answers.ledger());
        stage = new StageMeter(all, "warnings", getProcessingTimeService()::getCurrentProcessingTime);
        post = new DeskPost(output, closing, answers, meters);
        timers = getInternalTimerService("desk", VoidNamespaceSerializer.INSTANCE, this);
        duty = new DeskDuty(
                state, editions.rules(), post, time -> timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time));
        duty.lateness(editions.lateness());
        reconciler = new Reconciler(state, duty, this::atDesk);
        if (!(topic instanceof NoStandingWarnings)) {
            reconciler.start(own(topic.read()), getKeyedStateBackend(), clock);
        }
    }

    /** What of {@code records} the desks of this subtask wrote, or would have. */
    private List<Warning> own(List<Warning> records) {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        int groups = task.getMaxNumberOfParallelSubtasks();
        int subtasks = task.getNumberOfParallelSubtasks();
        return records.stream()
                .filter(record -> KeyGroupRangeAssignment.assignKeyToParallelOperator(record.desk(), groups, subtasks)
                        == task.getIndexOfThisSubtask())
                .toList();
    }

    @Override
    public void processElement1(StreamRecord<DeskInput> element) {
        DeskInput input = element.getValue();
        String desk = (String) getCurrentKey();
        state.key(desk);
        if (input instanceof DeskInput.OfAnswer of
                && answers.turnsAway(of.answer(), element, state.account(input.time()), clock)) {
            return;
        }
        switch (duty.take(input, clock, behind.contains(desk))) {
            case LATE -> late(desk);
            case TOO_LATE -> post.tooLate(input, clock);
            case WAITS, WORKED, PASSED -> {}
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing correction fails the task
    private void late(String desk) {
        behind.add(desk);
        if (!patient) {
            patient = true;
            var time = getProcessingTimeService();
            time.registerTimer(time.getCurrentProcessingTime() + PATIENCE_MILLIS, now -> correct());
        }
    }

    private void correct() {
        patient = false;
        List<String> desks = new ArrayList<>(behind);
        behind.clear();
        desks.forEach(desk -> atDesk(desk, () -> duty.correct(clock)));
    }

    private void atDesk(String desk, Runnable work) {
        setCurrentKey(desk);
        state.key(desk);
        work.run();
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) throws Exception {
        var begins = editions.put(element.getValue());
        duty.lateness(editions.lateness());
        if (begins.isPresent()) {
            begin(begins.get());
        }
    }

    /** Every desk is woken in time. One that is told too late, which should not be, is corrected. */
    private void begin(long from) throws Exception {
        List<String> desks = new ArrayList<>();
        getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        BookState.margin(DeskState.BOOK),
                        (desk, book) -> desks.add((String) desk));
        for (String desk : desks) {
            atDesk(desk, () -> duty.begins(from));
            if (from <= clock) {
                late(desk);
            }
        }
    }

    /** What is late is worked on first, and everything before the watermark goes on. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        correct();
        super.processWatermark(mark);
        if (mark.getTimestamp() != Long.MAX_VALUE) {
            clock = Math.max(clock, mark.getTimestamp());
        }
        post.tellAnswers(clock);
        stage.passed(mark.getTimestamp());
        meters.tell(answers.ledger());
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) {
        post.working(timer.getTimestamp());
        atDesk(timer.getKey(), () -> duty.onTime(timer.getTimestamp()));
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("no such timer was set");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        correct();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        boolean first = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        firsts.update(first ? List.of(editions.first()) : List.of());
        marks.update(first ? editions.marks() : List.of());
        clocks.update(List.of(clock));
        answerLedgers.update(List.of(answers.ledger()));
        closing.save(context.getCheckpointId());
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        super.notifyCheckpointComplete(checkpoint);
        post.surelyClosed(closing.sure(checkpoint));
        if (reconciler.heals()) {
            reconciler.heal(own(topic.read()), clock);
        }
    }

    @Override
    public void finish() throws Exception {
        post.surelyClosed(closing.all());
        // An answer may come behind the last watermark: its source tells none.
        post.tellAnswers(clock);
        super.finish();
    }
}
