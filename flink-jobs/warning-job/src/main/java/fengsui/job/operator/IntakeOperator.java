package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.device.Sight;
import fengsui.device.SupplyNews;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.metrics.Meters;
import fengsui.job.metrics.StageMeter;
import fengsui.job.wire.Begun;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.job.wire.PartitionLedger;
import fengsui.job.wire.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractInput;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorV2;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.Input;
import org.apache.flink.streaming.api.operators.MultipleInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Splits what the source took in into events and rejects, and keeps the ledger of it. An event that has come before goes
 * no further; what is known of devices is kept by device. The ledger and the devices are part of the same checkpoint as
 * the source's offsets, so that after any failure each record is counted once. Rule sets pass it in the order of their
 * numbers: the one the job starts with before the first event, and all that stand after a restore.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
final class IntakeOperator extends AbstractStreamOperatorV2<Intaken>
        implements MultipleInputStreamOperator<Intaken>, BoundedMultiInput {

    private final IntakeFactory made;
    private IntakeLedger ledger;
    private ListState<PartitionLedger> ledgers;
    private StandingEditions standing;
    private ListState<Begun> editions;
    private Devices devices;
    private BaselineEditions baselines;
    private ListState<Long> clocks;
    private EngineClock clock;
    private FeedBeats beats;
    private IntakeMeters meters;
    private StageMeter stage;
    /** Whether readings waited when the ledger was told last. */
    private boolean waited;

    IntakeOperator(IntakeFactory made, StreamOperatorParameters<Intaken> parameters) {
        super(parameters, made.inputs().size());
        this.made = made;
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared by Flink
    public List<Input> getInputs() {
        List<Input> inputs = new ArrayList<>();
        for (IntakeInput input : made.inputs()) {
            int number = inputs.size() + 1;
            inputs.add(
                    switch (input) {
                        case RECORDS -> new Door<Taken>(number, this::take);
                        case EDITIONS -> new Door<ControlRecord>(number, this::take);
                        // Its time joins that of the records; it has nothing else.
                        case CLOCK -> new Door<Long>(number, unused -> {});
                    });
        }
        return inputs;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        ledger = new IntakeLedger();
        clock = new EngineClock();
        beats = new FeedBeats();
        standing = new StandingEditions();
        baselines = new BaselineEditions();
        // Each entry goes to one subtask only, so the sum over subtasks survives any change of their number.
        ledgers = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("ledger", Forms.LEDGER));
        // What one subtask knew when the checkpoint was taken, all must know: it may have made its mark already.
        editions =
                context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("editions", Forms.BEGUN));
        devices = new Devices(
                Devices.Sayings.of(made.first().bundle()),
                new Devices.Store(context.getKeyedStateStore().getState(Devices.STATE), this::setCurrentKey),
                new DeviceOutput(this::emit, this::emit, this::emit));
        clocks = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
        if (context.isRestored()) {
            restoreDevices();
            for (PartitionLedger entry : ledgers.get()) {
                ledger.add(entry);
            }
            standing.restore(editions.get());
        }
        if (standing.isEmpty()) {
            standing.add(made.first().edition(), 0);
        }
        devices.plan(baselines.plan(standing.editions()));
        Meters all = new Meters(getMetricGroup());
        meters = new IntakeMeters(all);
        stage = new StageMeter(all, "intake", getProcessingTimeService()::getCurrentProcessingTime);
    }

    /** Of the clocks of all subtasks, the least counts: none of them had forgotten what it could have known by then. */
    private void restoreDevices() throws Exception {
        List<String> keys = KeyedStates.keys(getKeyedStateBackend(), Devices.STATE.getName());
        long least = Long.MAX_VALUE;
        for (long saved : clocks.get()) {
            least = Math.min(least, saved);
        }
        devices.restore(keys, least == Long.MAX_VALUE ? Long.MIN_VALUE : least);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the task, and a failing report fails the task
    public void open() throws Exception {
        super.open();
        meters.begin(ledger.entries());
        standing.editions().forEach(this::emit);
        if (first()) {
            StartHealth.ofKeys(made, clock.shown()).ifPresent(this::emit);
        }
        getProcessingTimeService().scheduleWithFixedDelay(now -> report(), made.reportMillis(), made.reportMillis());
    }

    private void take(Taken taken) {
        ledger.count(taken);
        if (taken.outcome() instanceof Intake.Decoded decoded) {
            decoded.events().forEach(event -> take(taken.position(), event));
        } else if (taken.outcome() instanceof Intake.Rejected rejected) {
            emit(rejected.reject());
        }
    }

    private void take(Position position, SafetyEvent event) {
        Sight sight = devices.take((String) getCurrentKey(), event);
        ledger.count(position, sight);
        if (!sight.repeated()) {
            beats.count(event);
        }
    }

    private void take(ControlRecord published) {
        Optional<Reject> refused = standing.refused(published);
        refused.ifPresentOrElse(this::refuse, () -> standing.after(published).ifPresent(this::take));
    }

    private void take(Edition edition) {
        if (standing.add(edition, clock.shown())) {
            standing.forgetBefore(clock.shown());
            devices.plan(baselines.plan(standing.editions()));
            emit(edition);
            tellKnown(edition);
        }
    }

    private void tellKnown(Edition edition) {
        boolean holds = StartHealth.holds(edition, made.first().bundle());
        tellControl(
                holds ? "ok" : "degraded",
                "rule set " + edition.number() + " is known: " + edition.rules().digest()
                        + (holds
                                ? ""
                                : ", but its changes to feeds, areas or devices hold only once the job is started again"));
    }

    /** Every subtask gets it; it counts once. */
    private void refuse(Reject reject) {
        if (first()) {
            ledger.count(new Taken(reject.position(), new Intake.Rejected(reject)));
            emit(reject);
            tellControl("degraded", "a control record was passed over: " + reject.detail());
        }
    }

    private void tellControl(String status, String message) {
        if (first()) {
            SortedMap<String, Long> figures = new TreeMap<>();
            figures.put("standing", (long) standing.all().size());
            emit(new Health("control", clock.shown(), status, message, figures));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        clock.passed(mark.getTimestamp());
        devices.advanceTo(mark.getTimestamp());
        beats.upTo(mark.getTimestamp()).forEach(this::emit);
        if (waited && mark.equals(Watermark.MAX_WATERMARK)) {
            // Records may have ended before time did.
            report();
        }
        super.processWatermark(mark);
        stage.passed(mark.getTimestamp());
    }

    /** What goes out before the barrier need not be saved. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        beats.upTo(Long.MAX_VALUE).forEach(this::emit);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        ledgers.update(ledger.entries());
        editions.update(standing.all());
        devices.save();
        clocks.update(List.of(devices.clock()));
    }

    @Override
    public void endInput(int input) {
        if (made.inputs().get(input - 1) == IntakeInput.RECORDS) {
            report();
        }
    }

    private void report() {
        meters.tell(ledger.entries());
        meters.tell(devices);
        SortedMap<String, Long> figures = ledger.figures();
        figures.put("subtasks", (long) task().getNumberOfParallelSubtasks());
        figures.put("devices", (long) devices.size());
        figures.put("waiting", (long) devices.waiting());
        waited = devices.waiting() > 0;
        String subject = "ledger/" + task().getIndexOfThisSubtask();
        emit(new Health(subject, clock.shown(), "ok", "records taken in", figures));
    }

    private void emit(Edition edition) {
        output.collect(new StreamRecord<>(new Intaken.NewEdition(edition)));
    }

    private void emit(SafetyEvent event) {
        output.collect(new StreamRecord<>(new Intaken.Event(event), event.eventTime()));
    }

    private void emit(FeedBeat beat) {
        meters.tell(beat);
        output.collect(Tags.BEATS, new StreamRecord<>(beat));
    }

    private void emit(SupplyNews news) {
        output.collect(Tags.SUPPLIES, new StreamRecord<>(news));
    }

    private void emit(Reject reject) {
        output.collect(Tags.REJECTS, new StreamRecord<>(reject));
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

    /** One input, and what is done with its elements. */
    @SuppressWarnings("unchecked") // so declared by Flink
    private final class Door<T> extends AbstractInput<T, Intaken> {

        private final Consumer<T> taker;

        Door(int number, Consumer<T> taker) {
            super(IntakeOperator.this, number);
            this.taker = taker;
        }

        @Override
        public void processElement(StreamRecord<T> element) {
            taker.accept(element.getValue());
        }
    }
}
