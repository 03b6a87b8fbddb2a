package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Origin;
import fengsui.event.ScopedEvent;
import fengsui.job.wire.Forms;
import fengsui.job.wire.RulesLedger;
import fengsui.risk.Signal;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFailure;
import fengsui.rule.RuleRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Runs the rules over the copies of events made for them. The engines' state cannot be saved: the events that rules
 * still look at are, by key group, and engines are rebuilt from them with output muted. An operator of its own, because
 * a process function cannot walk all keys at a restore, nor hold a watermark back until its signals are out.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class RulesOperator extends AbstractStreamOperator<Signal>
        implements OneInputStreamOperator<ScopedEvent, Signal>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final ShippedRules rules;
    private final HealthPace pace;
    private transient RuleRunner runner;
    private transient List<Health> problems;
    private transient int running;
    private transient long used;
    private transient long tooLate;
    private transient ListState<Long> clocks;
    private transient ListState<RulesLedger> ledgers;
    private transient EngineClock clock;
    private transient Map<String, RuleFailure> told;

    public RulesOperator(ShippedRules rules, HealthPace pace) {
        this.rules = rules;
        this.pace = pace;
    }

    @Override
    protected boolean isUsingCustomRawKeyedState() {
        return true;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        LoadedRules loaded = rules.load();
        problems = RuleProblems.healthOf(loaded.problems());
        running = loaded.running();
        runner = RuleRunner.start(loaded.ruleSet());
        clock = new EngineClock();
        told = new HashMap<>();
        // Every subtask sees all clocks, so that keys which change hands meet the newest.
        clocks = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
        ledgers = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("ledger", Forms.RULES_LEDGER));
        if (context.isRestored()) {
            restore(context);
        }
    }

    private void restore(StateInitializationContext context) throws Exception {
        long newest = Long.MIN_VALUE;
        for (long saved : clocks.get()) {
            newest = Math.max(newest, saved);
        }
        runner.restore(newest, RowState.read(context.getRawKeyedStateInputs()));
        clock.passed(newest);
        for (RulesLedger saved : ledgers.get()) {
            used += saved.used();
            tooLate += saved.tooLate();
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        RowState rows = new RowState(task().getMaxNumberOfParallelSubtasks());
        runner.forEachRow(rows::add);
        rows.write(context.getRawKeyedOperatorStateOutput());
        clocks.update(List.of(runner.clock()));
        ledgers.update(List.of(new RulesLedger(used, tooLate)));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing report fails the task
    public void open() throws Exception {
        super.open();
        if (first()) {
            problems.forEach(this::emit);
        }
        getProcessingTimeService().scheduleWithFixedDelay(this::report, pace.everyMillis(), pace.everyMillis());
    }

    @Override
    public void processElement(StreamRecord<ScopedEvent> element) {
        ScopedEvent scoped = element.getValue();
        if (runner.accept(scoped)) {
            used++;
        } else {
            tooLate++;
            output.collect(Tags.REJECTS, new StreamRecord<>(reject(scoped)));
        }
    }

    private static Reject reject(ScopedEvent scoped) {
        Origin origin = scoped.event().header().origin();
        String detail = "the rules of level " + scoped.level().label() + " had passed its time";
        return new Reject(RejectReason.TOO_LATE, origin.position(), origin.feed(), detail);
    }

    /** Signals of a watermark go out before it does, so that nobody downstream sees them late. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() > runner.clock()) {
            runner.advanceTo(mark.getTimestamp(), this::emit);
        }
        clock.passed(mark.getTimestamp());
        super.processWatermark(mark);
    }

    private void emit(Signal signal) {
        output.collect(new StreamRecord<>(signal, signal.time()));
    }

    @Override
    public void endInput() {
        emit(ledger());
        tellFailures();
    }

    private void report(long now) {
        emit(ledger());
        tellFailures();
        if (pace.live() && first()) {
            emit(beat(now));
        }
    }

    /** Tells of rules that broke since the last time. */
    private void tellFailures() {
        runner.failures().forEach((rule, failure) -> {
            if (!failure.equals(told.put(rule, failure))) {
                emit(RuleProblems.healthOf(failure, task().getIndexOfThisSubtask()));
            }
        });
    }

    private Health ledger() {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("copies.used", used);
        figures.put("copies.too-late", tooLate);
        figures.put("subtasks", (long) task().getNumberOfParallelSubtasks());
        String subject = "ledger/rules/" + task().getIndexOfThisSubtask();
        return new Health(subject, clock.shown(), "ok", "copies of events given to the rules", figures);
    }

    /** Tells quiet from dead: as long as it comes, the job runs. Degraded where it does not watch for all it should. */
    private Health beat(long now) {
        boolean whole = problems.isEmpty() && running > 0;
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("clock", clock.shown());
        figures.put("rules", (long) running);
        if (clock.started()) {
            figures.put("lag", now - clock.shown());
        }
        String message = (clock.started() ? "running" : "no event yet") + ", " + running + " rules";
        return new Health("job", clock.shown(), whole ? "ok" : "degraded", message, figures);
    }

    private void emit(Health health) {
        output.collect(Tags.HEALTH, new StreamRecord<>(health));
    }

    private boolean first() {
        return task().getIndexOfThisSubtask() == 0;
    }

    private TaskInfo task() {
        return getRuntimeContext().getTaskInfo();
    }

    @Override
    public void close() throws Exception {
        if (runner != null) {
            runner.close();
        }
        super.close();
    }
}
