package fengsui.job.operator;

import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.job.metrics.Meters;
import fengsui.job.metrics.StageMeter;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.job.wire.RouteLedger;
import fengsui.metrics.Measure;
import fengsui.rule.RuleRouting;
import java.util.List;
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
 * One copy of an event for each level at which a rule watches events like it, by any rule set that stands. Behind the last
 * event that was routed without a rule set and before the first one that is routed with it goes a mark, which says how far
 * time had come.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class RouteOperator extends AbstractStreamOperator<Copy>
        implements OneInputStreamOperator<Intaken, Copy>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final long reportMillis;
    private transient StandingEditions standing;
    private transient RuleRouting routing;
    private transient EngineClock clock;
    private transient Meters meters;
    private transient StageMeter stage;
    private transient long newest;
    private transient long newestEdition;
    private transient long watched;
    private transient long unwatched;
    private transient long copies;
    private transient ListState<Long> passed;
    private transient ListState<RouteLedger> ledgers;

    /** @param reportMillis how often the ledger goes to health, in processing time */
    public RouteOperator(long reportMillis) {
        this.reportMillis = reportMillis;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        standing = new StandingEditions();
        routing = RuleRouting.ofAny(List.of());
        clock = new EngineClock();
        meters = new Meters(getMetricGroup());
        stage = new StageMeter(meters, "route", getProcessingTimeService()::getCurrentProcessingTime);
        newest = Long.MIN_VALUE;
        // Every subtask sees all, for no mark may say less than what went on before a restore.
        passed = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("newest", Types.LONG));
        ledgers = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("ledger", Forms.ROUTE_LEDGER));
        if (context.isRestored()) {
            restore();
        }
    }

    private void restore() throws Exception {
        for (long saved : passed.get()) {
            newest = Math.max(newest, saved);
        }
        RouteLedger sum = RouteLedger.EMPTY;
        for (RouteLedger saved : ledgers.get()) {
            sum = sum.plus(saved);
        }
        watched = sum.watched();
        unwatched = sum.unwatched();
        copies = sum.copies();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing report fails the task
    public void open() throws Exception {
        super.open();
        measure();
        meters.begin();
        getProcessingTimeService().scheduleWithFixedDelay(now -> report(), reportMillis, reportMillis);
    }

    @Override
    public void processElement(StreamRecord<Intaken> element) {
        if (element.getValue() instanceof Intaken.Event taken) {
            route(taken.event());
        } else if (element.getValue() instanceof Intaken.NewEdition taken) {
            take(taken.edition());
        }
    }

    private void route(SafetyEvent event) {
        newest = Math.max(newest, event.eventTime());
        List<Level> levels = routing.levels(event);
        for (Level level : levels) {
            Copy copy = new Copy(new ScopedEvent(level, event), newestEdition);
            output.collect(new StreamRecord<>(copy, event.eventTime()));
        }
        copies += levels.size();
        if (levels.isEmpty()) {
            unwatched++;
        } else {
            watched++;
        }
    }

    private void take(Edition edition) {
        if (!standing.add(edition, newest)) {
            return;
        }
        newestEdition = edition.number();
        standing.forgetBefore(newest);
        routing = RuleRouting.ofAny(
                standing.editions().stream().map(Edition::rules).toList());
        if (!edition.isFirst()) {
            EditionMark mark = new EditionMark(
                    edition, task().getIndexOfThisSubtask(), task().getNumberOfParallelSubtasks(), newest);
            output.collect(Tags.MARKS, new StreamRecord<>(mark));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        // The end of input is no time: a job that is drained and started again must still be able to pass it.
        newest = mark.equals(Watermark.MAX_WATERMARK) ? newest : Math.max(newest, mark.getTimestamp());
        clock.passed(mark.getTimestamp());
        super.processWatermark(mark);
        stage.passed(mark.getTimestamp());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        passed.update(List.of(newest));
        ledgers.update(List.of(new RouteLedger(watched, unwatched, copies)));
    }

    @Override
    public void endInput() {
        report();
    }

    private void measure() {
        meters.count(Measure.ROUTE_EVENTS, watched, "watched");
        meters.count(Measure.ROUTE_EVENTS, unwatched, "unwatched");
        meters.count(Measure.ROUTE_COPIES, copies);
    }

    private void report() {
        measure();
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("routed.watched", watched);
        figures.put("routed.unwatched", unwatched);
        figures.put("routed.copies", copies);
        figures.put("subtasks", (long) task().getNumberOfParallelSubtasks());
        String subject = "ledger/route/" + task().getIndexOfThisSubtask();
        Health health = new Health(subject, clock.shown(), "ok", "copies of events made for rules", figures);
        output.collect(Tags.HEALTH, new StreamRecord<>(health));
    }

    private TaskInfo task() {
        return getRuntimeContext().getTaskInfo();
    }
}
