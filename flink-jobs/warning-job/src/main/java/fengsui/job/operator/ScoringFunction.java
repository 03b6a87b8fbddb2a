package fengsui.job.operator;

import fengsui.job.wire.EventClue;
import fengsui.job.wire.Forms;
import fengsui.risk.HazardScoring;
import fengsui.risk.RiskMeter;
import fengsui.risk.RiskWindow;
import fengsui.risk.Score;
import fengsui.risk.ScoringModel;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A risk meter for each hazard and area. Clues wait for the end of their minute and are then taken in the order of their
 * events, so that arrival makes no difference; a late one counts from the next minute on, decayed by its age.
 */
public final class ScoringFunction extends KeyedProcessFunction<String, EventClue, Score> {

    private static final long serialVersionUID = 1L;

    private final ScoringModel model;
    private transient Waiting<EventClue> waiting;
    private transient ValueState<RiskMeter.Snapshot> meters;

    public ScoringFunction(ScoringModel model) {
        this.model = model;
    }

    @Override
    public void open(OpenContext context) {
        waiting = new Waiting<>(getRuntimeContext(), "waiting", Forms.CLUE);
        meters = getRuntimeContext().getState(new ValueStateDescriptor<>("meter", Forms.METER));
    }

    @Override
    public void processElement(EventClue clue, Context context, Collector<Score> out) throws Exception {
        long own = RiskWindow.paneEnd(clue.clue().time());
        long next = RiskWindow.paneEnd(context.timerService().currentWatermark());
        long due = Math.max(own, next);
        waiting.add(due, clue);
        context.timerService().registerEventTimeTimer(due);
    }

    @Override
    public void onTimer(long paneEnd, OnTimerContext context, Collector<Score> out) throws Exception {
        List<EventClue> due = waiting.take(paneEnd);
        due.sort(EventClue.ORDER);
        Optional<RiskMeter> found = meter(context.getCurrentKey(), due);
        if (found.isEmpty()) {
            meters.clear();
            return;
        }
        RiskMeter meter = found.get();
        meter.minuteOver(paneEnd).ifPresent(out::collect);
        if (meter.isIdle()) {
            meters.clear();
        } else {
            meters.update(meter.snapshot());
            context.timerService().registerEventTimeTimer(paneEnd + RiskWindow.PANE_MILLIS);
        }
    }

    /** Empty where there is nothing to watch, or the rules no longer score this hazard. */
    private Optional<RiskMeter> meter(String key, List<EventClue> due) throws Exception {
        RiskMeter.Snapshot snapshot = meters.value();
        if (snapshot == null && due.isEmpty()) {
            return Optional.empty();
        }
        return model.hazard(EventClue.hazardOf(key)).map(scoring -> meter(scoring, snapshot, due));
    }

    private static RiskMeter meter(HazardScoring scoring, RiskMeter.@Nullable Snapshot snapshot, List<EventClue> due) {
        RiskMeter meter =
                snapshot == null ? RiskMeter.startedBy(scoring, due.get(0).clue()) : new RiskMeter(scoring, snapshot);
        // Adding the first one again changes nothing.
        due.forEach(clue -> meter.add(clue.clue()));
        return meter;
    }
}
