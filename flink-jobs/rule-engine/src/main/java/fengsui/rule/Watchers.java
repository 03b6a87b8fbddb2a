package fengsui.rule;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One engine for each hazard and level in use, and which of them wants which event. Not thread-safe. */
final class Watchers implements AutoCloseable {

    /**
     * Who wants one sort of event at one level.
     *
     * @param memoryMillis the longest memory of a rule that watches it
     * @param counted whether a rule that only counts watches it
     */
    record Watched(List<RuleEngine> engines, long memoryMillis, boolean counted) {

        private static final Watched NOBODY = new Watched(List.of(), 0, false);

        private Watched plus(RuleEngine engine, Rule rule) {
            List<RuleEngine> all = new ArrayList<>(engines);
            if (!all.contains(engine)) {
                all.add(engine);
            }
            return new Watched(
                    all,
                    Math.max(memoryMillis, rule.memoryMillis()),
                    counted || rule.program().counts());
        }
    }

    private record Sort(Level level, EventKind kind, String subject) {}

    private record Shelf(String hazard, Level level) {}

    private final Map<Sort, Watched> bySort = new HashMap<>();
    private final List<RuleEngine> engines = new ArrayList<>();
    private final long longestMemory;

    Watchers(List<Rule> rules, FailureLog failures) {
        RuleCompiler compiler = RuleCompiler.installed();
        Map<Shelf, List<Rule>> shelves = new LinkedHashMap<>();
        rules.forEach(
                rule -> shelves.computeIfAbsent(new Shelf(rule.hazard(), rule.scope()), shelf -> new ArrayList<>())
                        .add(rule));
        for (List<Rule> shelf : shelves.values()) {
            RuleEngine engine = compiler.engine(shelf, failures);
            engines.add(engine);
            shelf.forEach(rule -> add(engine, rule));
        }
        longestMemory = rules.stream().mapToLong(Rule::memoryMillis).max().orElse(0);
    }

    private void add(RuleEngine engine, Rule rule) {
        for (Watch watch : rule.watches()) {
            for (String subject : watch.subjects()) {
                bySort.compute(
                        new Sort(rule.scope(), watch.kind(), subject),
                        (sort, known) -> (known == null ? Watched.NOBODY : known).plus(engine, rule));
            }
        }
    }

    List<RuleEngine> engines() {
        return engines;
    }

    long longestMemory() {
        return longestMemory;
    }

    /** {@code null} where no rule wants it. */
    @Nullable
    Watched of(ScopedEvent row) {
        SafetyEvent event = row.event();
        return bySort.get(new Sort(row.level(), event.kind(), event.subject()));
    }

    @Override
    public void close() {
        engines.forEach(RuleEngine::close);
    }
}
