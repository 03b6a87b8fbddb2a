package fengsui.job.operator;

import fengsui.burst.BurstRunner;
import fengsui.burst.Sort;
import fengsui.burst.SortedBurst;
import fengsui.burst.Taken;
import fengsui.event.SafetyEvent;
import fengsui.job.metrics.Meters;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.metrics.Measure;
import fengsui.risk.BurstTerm;
import java.util.Set;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls and alerts, and says at the end of each minute for what hazards those speak of which more come than
 * expected. What was said stands: a call that comes late counts in what is said from then on. What is known lives in
 * memory; each checkpoint writes the keys that have changed. An operator of its own, because a process function cannot walk
 * all keys at a watermark.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class BurstsOperator extends AbstractStreamOperator<EventClue>
        implements TwoInputStreamOperator<SafetyEvent, EditionMark, EventClue> {

    private static final long serialVersionUID = 1L;

    private static final String WATCHES = "watch";

    private final ShippedRules rules;
    private transient BurstEditions editions;
    private transient BurstRunner runner;
    private transient ValueState<byte[]> watches;
    private transient ModelState models;
    private transient Meters meters;
    private transient long held;
    private transient long passedOver;

    public BurstsOperator(ShippedRules rules) {
        this.rules = rules;
    }

    /** Events of one key are counted together. */
    public static String key(SafetyEvent event) {
        return BurstRunner.key(event, BurstTerm.WITHIN);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        watches = context.getKeyedStateStore()
                .getState(new ValueStateDescriptor<>(WATCHES, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        models = new ModelState(context.getOperatorStateStore());
        held = Long.MIN_VALUE;
        editions = new BurstEditions(models.first(rules));
        models.marks().forEach(editions::put);
        runner = new BurstRunner(BurstTerm.WITHIN, editions::weekHour);
        if (context.isRestored()) {
            restore();
        }
        meters = new Meters(getMetricGroup());
        meters.begin();
        meters.count(Measure.BURSTS_TOO_LATE, 0);
    }

    private void restore() throws Exception {
        long newest = models.newestClock();
        Set<Sort> counted = editions.counted(newest);
        for (String key : KeyedStates.keys(getKeyedStateBackend(), WATCHES)) {
            setCurrentKey(key);
            if (!runner.restore(key, watches.value(), counted)) {
                watches.clear();
            }
        }
        runner.resume(newest);
    }

    @Override
    public void processElement1(StreamRecord<SafetyEvent> element) {
        Taken taken = runner.accept(element.getValue());
        if (taken == Taken.TOO_LATE || taken == Taken.TOO_EARLY) {
            passedOver++;
            meters.count(Measure.BURSTS_TOO_LATE, passedOver);
        }
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) throws Exception {
        if (editions.put(element.getValue())) {
            runner.renew();
        }
        if (!editions.waits() && held > runner.clock()) {
            processWatermark(new Watermark(held));
        }
    }

    /** What is said of minutes that are over goes out before the watermark does, so that scoring does not see it late. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (editions.waits()) {
            held = Math.max(held, mark.getTimestamp());
            return;
        }
        if (mark.equals(Watermark.MAX_WATERMARK)) {
            // The end of input is no time: a job that is drained and started again must still be able to count.
            runner.finish(this::emit);
        } else {
            runner.advance(mark.getTimestamp(), this::emit);
        }
        super.processWatermark(mark);
    }

    private void emit(SortedBurst heard) {
        for (EventClue clue : editions.clues(heard)) {
            output.collect(new StreamRecord<>(clue, clue.said().clue().time()));
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        runner.save(this::save);
        boolean one = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        models.update(runner.clock(), editions.first(), editions.marks(), one);
    }

    private void save(String key, byte @Nullable [] state) {
        setCurrentKey(key);
        KeyedStates.write(() -> watches.update(state));
    }
}
