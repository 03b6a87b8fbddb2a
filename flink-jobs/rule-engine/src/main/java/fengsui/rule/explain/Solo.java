package fengsui.rule.explain;

import fengsui.area.AreaMap;
import fengsui.event.SafetyEvent;
import fengsui.rule.FailureSink;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import java.util.ArrayList;
import java.util.List;

/** One rule in an engine of its own, which goes through many short histories. Not thread-safe. */
final class Solo implements AutoCloseable {

    /** What breaks says nothing: then it does not fire. */
    private static final FailureSink SILENT = (rule, time, message) -> {};

    private final Rule rule;
    private final RuleEngine engine;
    private final List<Hit> hits = new ArrayList<>();

    Solo(Rule rule, AreaMap areas) {
        this.rule = rule;
        this.engine = RuleCompiler.installed().engine(List.of(rule), areas, SILENT);
        engine.onHit(hits::add);
    }

    /** What {@code rule} makes of {@code events}, in an engine for this once. */
    static List<Hit> hits(Rule rule, AreaMap areas, List<SafetyEvent> events) {
        try (Solo solo = new Solo(rule, areas)) {
            return solo.hits(events);
        }
    }

    /**
     * What it says of {@code events} and until it has forgotten the last of them.
     *
     * @param events in their order
     */
    List<Hit> hits(List<SafetyEvent> events) {
        List<SafetyEvent> own = events.stream().filter(rule::watches).toList();
        hits.clear();
        if (own.isEmpty()) {
            return List.of();
        }
        engine.renew(own.get(0).eventTime());
        for (SafetyEvent event : own) {
            engine.advanceTo(event.eventTime());
            engine.send(event);
        }
        engine.advanceTo(own.get(own.size() - 1).eventTime() + rule.memoryMillis());
        return List.copyOf(hits);
    }

    @Override
    public void close() {
        engine.close();
    }
}
