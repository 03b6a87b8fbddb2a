package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.job.metrics.Meters;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.metrics.Measure;
import fengsui.rule.run.RuleFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Takes rules out: writes down, once for each text of a rule, that it is out and why, and says so. The rule set without it
 * comes back the way every rule set comes. One subtask hears of all findings; it waits until time has passed one, so that of
 * several about one rule the earliest is told, whoever found it.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class QuarantineOperator extends AbstractStreamOperator<Health>
        implements TwoInputStreamOperator<RuleFinding, EditionMark, Health> {

    private static final long serialVersionUID = 1L;

    private final ShippedRules first;
    private final QuarantineDesk desk;
    private transient List<RuleFinding> waiting;
    /** Rules that are out, as far as that was told. */
    private transient List<Quarantine> out;

    private transient Meters meters;

    private transient long clock;
    private transient ListState<RuleFinding> savedWaiting;
    private transient ListState<Quarantine> savedOut;

    public QuarantineOperator(ShippedRules first, QuarantineDesk desk) {
        this.first = first;
        this.desk = desk;
    }

    /** Nothing is there in a job that is older than this operator. */
    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        OperatorStateStore store = context.getOperatorStateStore();
        savedWaiting = store.getListState(new ListStateDescriptor<>("waiting", Forms.FINDING));
        savedOut = store.getListState(new ListStateDescriptor<>("out", Forms.QUARANTINE));
        clock = Long.MIN_VALUE;
        waiting = new ArrayList<>();
        out = new ArrayList<>();
        savedWaiting.get().forEach(waiting::add);
        savedOut.get().forEach(out::add);
        meters = new Meters(getMetricGroup());
        measure();
    }

    @Override
    public void open() throws Exception {
        super.open();
        if (out.isEmpty()) {
            look(first.edition());
        }
    }

    /** What late events brought to light has its time behind it, and no other watermark may come for long. */
    @Override
    public void processElement1(StreamRecord<RuleFinding> element) throws Exception {
        waiting.add(element.getValue());
        takeOut();
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) {
        look(element.getValue().edition());
    }

    /** Rules that are out of {@code edition}; and those that were, and are there again with another text or not at all. */
    private void look(Edition edition) {
        RuleBundle rules = edition.rules();
        Quarantined.of(rules).in(rules).forEach(this::tell);
        out.removeIf(one -> {
            boolean lifted = !holds(one, rules);
            if (lifted) {
                emit(QuarantineHealth.lifted(one, edition.effectiveAt()));
            }
            return lifted;
        });
        measure();
    }

    private static boolean holds(Quarantine one, RuleBundle rules) {
        String text = rules.files().get(one.rule() + ".yaml");
        return text != null && RuleBundle.digest(text).equals(one.digest());
    }

    private void tell(Quarantine one) {
        if (out.stream().noneMatch(one::same)) {
            out.add(one);
            emit(QuarantineHealth.of(one));
            measure();
        }
    }

    private void measure() {
        meters.all(
                Measure.RULE_QUARANTINED,
                out.stream().collect(Collectors.toMap(Quarantine::rule, one -> 1, Math::max)));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        clock = mark.getTimestamp();
        takeOut();
        super.processWatermark(mark);
    }

    private void takeOut() throws Exception {
        List<Quarantine> due = due(clock);
        if (!due.isEmpty()) {
            desk.write(due);
            due.forEach(this::tell);
        }
    }

    /** The earliest finding about each rule that is not out yet. */
    private List<Quarantine> due(long time) {
        List<Quarantine> due = new ArrayList<>();
        waiting.stream()
                .filter(found -> found.time() <= time)
                .sorted(RuleFinding.ORDER)
                .map(QuarantineOperator::of)
                .filter(one -> due.stream().noneMatch(one::same) && out.stream().noneMatch(one::same))
                .forEach(due::add);
        waiting.removeIf(found -> found.time() <= time);
        return due;
    }

    private static Quarantine of(RuleFinding found) {
        return new Quarantine(found.rule(), found.digest(), found.cause().label(), found.message(), found.time());
    }

    private void emit(Health health) {
        output.collect(new StreamRecord<>(health));
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        savedWaiting.update(waiting);
        savedOut.update(out);
    }
}
