package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.device.BlindRules;
import fengsui.device.BlindRules.Ground;
import fengsui.device.BlindRules.Need;
import fengsui.device.SupplyNews;
import fengsui.job.metrics.Meters;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.metrics.Measure;
import fengsui.rule.RuleNeeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells once when a rule is blind in an area, and once when it is no longer. One subtask knows what there is for rules to
 * go by in the whole city; it hears of changes only. It looks every ten seconds of event time in which there was one,
 * when all subtasks have told theirs, and whenever another rule set holds.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState before anything else
public final class SightOperator extends AbstractStreamOperator<Health>
        implements TwoInputStreamOperator<SupplyNews, EditionMark, Health> {

    private static final long serialVersionUID = 1L;

    private final ShippedRules first;
    private transient SightState state;
    private transient BlindRules blind;
    private transient EditionBook editions;
    private transient Meters meters;
    /** Of the rule set that holds. */
    private transient List<Need> needs;

    private transient long number;
    private transient NavigableMap<Long, List<SupplyNews>> waiting;
    private transient long clock;

    public SightOperator(ShippedRules first) {
        this.first = first;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = SightState.of(context.getOperatorStateStore());
        blind = state.blind();
        editions = state.editions(first.edition());
        waiting = new TreeMap<>();
        clock = Long.MIN_VALUE;
        state.waiting().forEach(this::add);
        hold(editions.at(Long.MIN_VALUE).edition());
        meters = new Meters(getMetricGroup());
        measure();
    }

    private void hold(Edition edition) {
        number = edition.number();
        needs = RuleNeeds.of(edition.rules());
    }

    private void add(SupplyNews news) {
        waiting.computeIfAbsent(FeedBeats.beatAfter(news.time()), unseen -> new ArrayList<>())
                .add(news);
    }

    @Override
    public void processElement1(StreamRecord<SupplyNews> element) {
        add(element.getValue());
    }

    @Override
    public void processElement2(StreamRecord<EditionMark> element) {
        editions.put(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long time = mark.getTimestamp();
        while (!waiting.isEmpty() && waiting.firstKey() <= time) {
            Map.Entry<Long, List<SupplyNews>> first = waiting.pollFirstEntry();
            clock = Math.max(clock, first.getKey());
            first.getValue().forEach(blind::take);
            look();
        }
        // The end of input is no time.
        if (time < Long.MAX_VALUE) {
            clock = Math.max(clock, time);
            change();
        }
        super.processWatermark(mark);
    }

    private void change() {
        editions.forgetBefore(clock);
        Edition now = editions.at(clock).edition();
        if (now.number() != number) {
            hold(now);
            look();
        }
    }

    private void look() {
        blind.look(needs).forEach(sight -> output.collect(new StreamRecord<>(SightHealth.of(sight, clock))));
        measure();
    }

    private void measure() {
        Map<String, Integer> silent = new HashMap<>();
        blind.feeds().forEach(feed -> silent.put(feed, 0));
        blind.stopped().forEach(feed -> silent.put(feed, 1));
        meters.all(Measure.FEED_SILENT, silent);
        meters.all(
                Measure.RULE_BLIND,
                blind.told().stream().collect(Collectors.groupingBy(Ground::rule, Collectors.counting())));
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.save(blind, editions);
        state.save(waiting.values().stream().flatMap(List::stream).toList());
    }
}
