package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.answer.AnswerRecord;
import fengsui.job.metrics.Meters;
import fengsui.job.wire.Forms;
import fengsui.job.wire.PartitionLedger;
import fengsui.job.wire.Taken;
import fengsui.warning.DeskInput;
import java.util.List;
import java.util.SortedMap;
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

/** Sends answers to their desks and what is none to the rejects, and counts both. One subtask does: people write slowly. */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class AnswersOperator extends AbstractStreamOperator<DeskInput>
        implements OneInputStreamOperator<AnswerRecord, DeskInput>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final long reportMillis;
    private transient IntakeLedger ledger;
    private transient long given;
    private transient EngineClock clock;
    private transient Meters meters;
    private transient ListState<PartitionLedger> savedLedger;
    private transient ListState<Long> savedGiven;

    /** @param reportMillis how often the ledger goes to health, in processing time */
    public AnswersOperator(long reportMillis) {
        this.reportMillis = reportMillis;
    }

    /** Nothing is there in a job that is older than this operator. */
    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var store = context.getOperatorStateStore();
        savedLedger = store.getListState(new ListStateDescriptor<>("ledger", Forms.LEDGER));
        savedGiven = store.getListState(new ListStateDescriptor<>("given", Types.LONG));
        ledger = new IntakeLedger();
        clock = new EngineClock();
        given = 0;
        savedLedger.get().forEach(ledger::add);
        for (long saved : savedGiven.get()) {
            given += saved;
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing report fails the task
    public void open() throws Exception {
        super.open();
        meters = new Meters(getMetricGroup());
        LedgerMeters.tell(meters, ledger.entries());
        meters.begin();
        getProcessingTimeService().scheduleWithFixedDelay(now -> report(), reportMillis, reportMillis);
    }

    @Override
    public void processElement(StreamRecord<AnswerRecord> element) {
        AnswerRecord record = element.getValue();
        if (record instanceof AnswerRecord.Usable usable) {
            ledger.count(new Taken(usable.position(), new Intake.Decoded(List.of(), 0)));
            given++;
            // The record keeps its timestamp, which is when it was received.
            output.collect(element.<DeskInput>replace(new DeskInput.OfAnswer(usable.answer())));
        } else if (record instanceof AnswerRecord.Unusable unusable) {
            ledger.count(new Taken(unusable.position(), new Intake.Rejected(unusable.reject())));
            output.collect(Tags.REJECTS, new StreamRecord<>(unusable.reject()));
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
        savedLedger.update(ledger.entries());
        savedGiven.update(List.of(given));
    }

    @Override
    public void endInput() {
        report();
    }

    private void report() {
        LedgerMeters.tell(meters, ledger.entries());
        SortedMap<String, Long> figures = ledger.figures();
        figures.put("answers.given", given);
        figures.put("subtasks", 1L);
        Health health =
                new Health("ledger/answers/0", clock.shown(), "ok", "answers of dispatch given to desks", figures);
        output.collect(Tags.HEALTH, new StreamRecord<>(health));
    }
}
