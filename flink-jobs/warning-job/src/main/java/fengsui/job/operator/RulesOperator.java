package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Origin;
import fengsui.event.Position;
import fengsui.event.ScopedEvent;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Copy;
import fengsui.job.wire.EditionMark;
import fengsui.risk.SignalChange;
import fengsui.rule.run.Acceptance;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.RuleRunner;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Runs the rules over the copies of events made for them, and changes them where marks say so. The engines' state cannot
 * be saved: the events that rules still look at are, by key group, and engines are rebuilt from them with output muted. An
 * operator of its own, because a process function cannot walk all keys at a restore, nor hold a watermark back until its
 * signals are out, nor say what is late before a checkpoint.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class RulesOperator extends AbstractStreamOperator<SignalChange>
        implements TwoInputStreamOperator<Copy, EditionMark, SignalChange>, BoundedMultiInput {

    private static final long serialVersionUID = 1L;

    /** In processing time: late events of about one moment are worked off together. */
    private static final long LATE_MILLIS = 50;

    private static final int INPUTS = 2;

    private final ShippedRules first;
    private final RulesSettings settings;
    private final RuleSupply supply;
    private transient JournalState journal;
    private transient RuleShelf shelf;
    private transient EditionBook editions;
    private transient RuleRunner runner;
    private transient RulesCount count;
    private transient EngineClock clock;

    private transient EarlyCopies early;
    private transient RulesReport report;
    private transient long held;
    private transient boolean lateTimer;
    private transient int ended;
    private transient RulesState state;

    public RulesOperator(ShippedRules first, RulesSettings settings, RuleSupply supply) {
        this.first = first;
        this.settings = settings;
        this.supply = supply;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = new RulesState(context.getOperatorStateStore());
        journal = new JournalState(context, getKeyedStateBackend(), task());
        shelf = new RuleShelf(supply);
        count = new RulesCount();
        clock = new EngineClock();
        early = new EarlyCopies();
        held = Long.MIN_VALUE;
        report = new RulesReport(task().getIndexOfThisSubtask(), task().getNumberOfParallelSubtasks(), clock);
        if (context.isRestored()) {
            restore();
        } else {
            editions = EditionBook.startingWith(first.edition());
            runner = started();
        }
    }

    /** What held when the checkpoint was taken counts, and not what the job was started with since. */
    private void restore() throws Exception {
        editions = state.editions();
        runner = started();
        long newest = state.newestClock();
        runner.recall(state.findings());
        runner.restore(newest, timeline(), journal.all());
        clock.passed(newest);
        state.ledgers().forEach(count::add);
        editions.marks().stream().map(EditionMark::edition).distinct().forEach(next -> runner.announce(shelf.of(next)));
    }

    private RuleRunner started() {
        int groups = task().getMaxNumberOfParallelSubtasks();
        return RuleRunner.start(
                shelf.of(editions.begun().get(0).edition()),
                settings.limits(),
                area -> JournalState.groupOf(area.toString(), groups),
                supply.workshop());
    }

    private List<RuleEdition> timeline() {
        return editions.begun().stream()
                .map(one -> new RuleEdition(one.from(), shelf.of(one.edition())))
                .toList();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        runner.save(journal);
        editions.forgetAllBut(runner.editions().size());
        state.update(runner.clock(), count.ledger(), runner.findings());
        state.update(editions, first());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing report fails the task
    public void open() throws Exception {
        super.open();
        tellOf(editions.newest());
        long every = settings.pace().everyMillis();
        getProcessingTimeService().scheduleWithFixedDelay(this::report, every, every);
    }

    @Override
    public void processElement1(StreamRecord<Copy> element) {
        Copy copy = element.getValue();
        if (editions.knows(copy.edition())) {
            take(copy.row());
        } else {
            early.add(copy);
        }
    }

    private void take(ScopedEvent row) {
        Acceptance acceptance = runner.accept(row);
        count.count(row.event(), acceptance);
        switch (acceptance) {
            case LATE -> correctSoon();
            case TOO_LATE -> reject(row, RejectReason.TOO_LATE, "the rules of its level had passed its time");
            case SHED -> reject(row, RejectReason.OVERLOAD, "too many events waited for their time already");
            case AHEAD, UNWATCHED -> {}
        }
    }

    private void reject(ScopedEvent row, RejectReason reason, String detail) {
        Origin origin = row.event().header().origin();
        Position position = origin.position();
        if (position == null) {
            return; // a score is counted, and no record is to be named
        }
        String where = row.level().label() + ": " + detail;
        output.collect(Tags.REJECTS, new StreamRecord<>(new Reject(reason, position, origin.feed(), where)));
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) throws Exception {
        EditionMark mark = element.getValue();
        if (editions.announces(mark)) {
            runner.announce(shelf.of(mark.edition()));
        }
        var complete = editions.put(mark);
        early.known(editions).forEach(this::take);
        if (complete.isPresent()) {
            begin(complete.get());
        }
    }

    private void begin(Begun next) throws Exception {
        runner.begin(new RuleEdition(next.from(), shelf.of(next.edition())));
        tellOf(next);
        if (first()) {
            emit(RuleProblems.begins(next, clock.shown()));
        }
        if (!editions.waits() && held > runner.clock()) {
            processWatermark(new Watermark(held));
        }
    }

    /** Signals of a watermark go out before it does, so that nobody downstream sees them late. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        correct();
        if (editions.waits()) {
            held = Math.max(held, mark.getTimestamp());
            return;
        }
        if (mark.getTimestamp() > runner.clock()) {
            runner.advanceTo(mark.getTimestamp(), this::emit);
            tellFindings();
        }
        clock.passed(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failure to correct fails the task
    private void correctSoon() {
        if (!lateTimer) {
            lateTimer = true;
            getProcessingTimeService()
                    .registerTimer(getProcessingTimeService().getCurrentProcessingTime() + LATE_MILLIS, now -> {
                        lateTimer = false;
                        correct();
                    });
        }
    }

    private void correct() {
        if (runner.lateWaiting()) {
            runner.correct(this::emit);
            tellFindings();
        }
    }

    private void tellFindings() {
        runner.takeFindings().forEach(found -> output.collect(Tags.FINDINGS, new StreamRecord<>(found)));
    }

    /** What waits to be corrected is no part of the state; and what waited for a mark has met it before the barrier. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) throws Exception {
        early.mustBeNone();
        correct();
        super.prepareSnapshotPreBarrier(checkpoint);
    }

    @Override
    public void endInput(int input) {
        ended++;
        if (ended == INPUTS) {
            early.mustBeNone();
            correct();
            report.of(runner, count).forEach(this::emit);
        }
    }

    private void report(long now) {
        report.of(runner, count).forEach(this::emit);
        if (settings.pace().live() && first()) {
            var holds = shelf.load(editions.at(runner.clock()).edition());
            emit(report.beat(now, holds, runner.figures()));
        }
    }

    private void tellOf(Begun one) {
        if (first()) {
            shelf.healthOf(one.edition()).forEach(this::emit);
        }
        shelf.keep(editions.standing());
    }

    private void emit(SignalChange change) {
        output.collect(new StreamRecord<>(change, change.time()));
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
