package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.RuleBundle;
import fengsui.figures.Days;
import fengsui.figures.Life;
import fengsui.figures.Periods;
import fengsui.figures.RuleFigures;
import fengsui.figures.Settled;
import fengsui.figures.Told;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.rule.FigureSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts, rule by rule, what became of its warnings, and tells it at the full hour after each record, and at midnight as
 * long as some may still change. Keyed by rule.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class FiguresOperator extends AbstractStreamOperator<Health>
        implements TwoInputStreamOperator<Told, EditionMark, Health>, Triggerable<String, VoidNamespace> {

    private static final long serialVersionUID = 1L;
    private static final long HOUR_MILLIS = 3_600_000;

    private final ShippedRules rules;
    private transient FigureEditions editions;
    private transient MapState<String, Life> open;
    private transient ValueState<Settled> settled;
    private transient ListState<Edition> firsts;
    private transient ListState<EditionMark> marks;
    private transient InternalTimerService<VoidNamespace> timers;

    public FiguresOperator(RuleBundle rules) {
        this.rules = new ShippedRules(rules);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        var store = context.getOperatorStateStore();
        firsts = store.getUnionListState(new ListStateDescriptor<>("first-edition", Forms.EDITION));
        marks = store.getUnionListState(new ListStateDescriptor<>("marks", Forms.EDITION_MARK));
        Edition first = Edition.first(rules.bundle());
        for (Edition saved : firsts.get()) {
            first = saved;
        }
        editions = new FigureEditions(first);
        for (EditionMark mark : marks.get()) {
            editions.put(mark);
        }
        var keyed = context.getKeyedStateStore();
        open = keyed.getMapState(new MapStateDescriptor<>("open", Types.STRING, Forms.LIFE));
        settled = keyed.getState(new ValueStateDescriptor<>("settled", Forms.SETTLED));
    }

    @Override
    public void open() throws Exception {
        super.open();
        timers = getInternalTimerService("figures", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void processElement1(StreamRecord<Told> element) throws Exception {
        Told told = element.getValue();
        Life life = open.get(told.incidentId());
        open.put(told.incidentId(), life == null ? Life.of(told) : life.plus(Life.of(told)));
        // What was withheld becomes known long after its time.
        long time = Math.max(told.sent(), element.getTimestamp());
        wake((Math.floorDiv(time, HOUR_MILLIS) + 1) * HOUR_MILLIS);
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) {
        editions.put(element.getValue());
    }

    private void wake(long time) {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }

    /** What is told at midnight is of the day that has just ended. */
    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        long now = timer.getTimestamp() - 1;
        FigureSet set = editions.at(now);
        RuleFigures figures = figures(set.days());
        for (String done : figures.settle(now)) {
            open.remove(done);
        }
        settled.update(figures.settled());
        tell(timer.getKey(), figures.at(now), set, timer.getTimestamp());
        // The end of input is no time.
        if (!figures.idle() && timers.currentWatermark() < Long.MAX_VALUE) {
            wake(set.days().begin(set.days().of(timer.getTimestamp()) + 1));
        }
    }

    private RuleFigures figures(Days days) throws Exception {
        Map<String, Life> lives = new TreeMap<>();
        for (Map.Entry<String, Life> life : open.entries()) {
            lives.put(life.getKey(), life.getValue());
        }
        Settled before = settled.value();
        return new RuleFigures(days, lives, before == null ? Settled.NONE : before);
    }

    private void tell(String rule, SortedMap<String, Periods> districts, FigureSet set, long time) {
        emit(FiguresHealth.of(rule, RuleFigures.all(districts), set.floors().get(rule), time));
        districts.forEach((district, periods) -> {
            if (periods.recent().issued() + periods.recent().untold() > 0) {
                emit(FiguresHealth.of(rule, district, periods, time));
            }
        });
    }

    private void emit(Health health) {
        output.collect(new StreamRecord<>(health));
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("no such timer was set");
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        boolean first = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
        firsts.update(first ? List.of(editions.first()) : List.of());
        marks.update(first ? editions.marks() : List.of());
    }
}
