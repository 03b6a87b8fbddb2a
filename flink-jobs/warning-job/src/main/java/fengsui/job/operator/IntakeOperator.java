package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.event.SafetyEvent;
import fengsui.job.wire.Forms;
import fengsui.job.wire.PartitionLedger;
import fengsui.job.wire.Taken;
import java.util.SortedMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Splits what the source took in into events and rejects, and keeps the ledger of it. The ledger is part of the same
 * checkpoint as the source's offsets, so that after any failure each record is counted once.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class IntakeOperator extends AbstractStreamOperator<SafetyEvent>
        implements OneInputStreamOperator<Taken, SafetyEvent>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final long reportMillis;
    private transient IntakeLedger ledger;
    private transient ListState<PartitionLedger> state;
    private transient EngineClock clock;

    /** @param reportMillis how often the ledger goes to health, in processing time */
    public IntakeOperator(long reportMillis) {
        this.reportMillis = reportMillis;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        ledger = new IntakeLedger();
        clock = new EngineClock();
        // Each entry goes to one subtask only, so the sum over subtasks survives any change of their number.
        state = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("ledger", Forms.LEDGER));
        if (context.isRestored()) {
            for (PartitionLedger entry : state.get()) {
                ledger.add(entry);
            }
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing report fails the task
    public void open() throws Exception {
        super.open();
        getProcessingTimeService().scheduleWithFixedDelay(now -> report(), reportMillis, reportMillis);
    }

    @Override
    public void processElement(StreamRecord<Taken> element) {
        Taken taken = element.getValue();
        ledger.count(taken);
        if (taken.outcome() instanceof Intake.Decoded decoded) {
            decoded.events().forEach(event -> output.collect(new StreamRecord<>(event, event.eventTime())));
        } else if (taken.outcome() instanceof Intake.Rejected rejected) {
            output.collect(Tags.REJECTS, new StreamRecord<>(rejected.reject()));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        clock.passed(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.update(ledger.entries());
    }

    @Override
    public void endInput() {
        report();
    }

    private void report() {
        SortedMap<String, Long> figures = ledger.figures();
        figures.put("subtasks", (long) getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks());
        String subject = "ledger/" + getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        output.collect(
                Tags.HEALTH, new StreamRecord<>(new Health(subject, clock.shown(), "ok", "records taken in", figures)));
    }
}
