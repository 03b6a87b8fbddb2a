package fengsui.rule.run;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule set asks of the runner: which engines, and who watches what for how long. Immutable. */
final class Plan {

    /**
     * Who watches one sort of event.
     *
     * @param memoryMillis the longest memory of an engine that does
     * @param keepMillis how long such events are kept: memory, and how late the newest event may come that meets them
     * @param counted whether a rule that only counts watches it
     */
    record Watched(List<Bench> benches, long memoryMillis, long keepMillis, boolean counted) {

        private static final Watched NOBODY = new Watched(List.of(), 0, 0, false);

        Watched {
            benches = List.copyOf(benches);
        }

        /** Both together; the engines matter to neither. */
        static Watched keeping(Watched a, Watched b) {
            return new Watched(
                    List.of(),
                    Math.max(a.memoryMillis, b.memoryMillis),
                    Math.max(a.keepMillis, b.keepMillis),
                    a.counted || b.counted);
        }

        private Watched plus(Bench bench, long keepMillis) {
            List<Bench> all =
                    Stream.concat(benches.stream(), Stream.of(bench)).distinct().toList();
            boolean counts =
                    bench.rules().stream().anyMatch(rule -> rule.program().counts());
            return new Watched(
                    all,
                    Math.max(memoryMillis, bench.memoryMillis()),
                    Math.max(this.keepMillis, keepMillis),
                    counted || counts);
        }
    }

    private final RuleSet rules;
    private final List<Bench> benches = new ArrayList<>();
    private final BySort<Watched> bySort = new BySort<>();

    Plan(RuleSet rules) {
        this.rules = rules;
        Map<Shelf, List<Rule>> shelves = new LinkedHashMap<>();
        rules.running()
                .forEach(rule -> shelves.computeIfAbsent(
                                new Shelf(rule.hazard(), rule.scope()), shelf -> new ArrayList<>())
                        .add(rule));
        shelves.forEach((shelf, own) -> add(Bench.of(shelf, own, rules.feeds().areas())));
    }

    private void add(Bench bench) {
        benches.add(bench);
        long keep = bench.memoryMillis() + lateness(bench);
        bench.sorts()
                .forEach(sort ->
                        bySort.merge(sort, Watched.NOBODY.plus(bench, keep), (known, one) -> known.plus(bench, keep)));
    }

    private long lateness(Bench bench) {
        return Stream.of(EventKind.values())
                .filter(bench::sees)
                .mapToLong(rules.feeds()::latenessMillis)
                .max()
                .orElse(0);
    }

    RuleSet rules() {
        return rules;
    }

    List<Bench> benches() {
        return benches;
    }

    /** {@code null} where no rule does. */
    @Nullable
    Watched watched(Sort sort) {
        return bySort.get(sort);
    }

    /** As {@link #watched(Sort)}, for the sort of {@code event}. */
    @Nullable
    Watched watched(Level level, SafetyEvent event) {
        return bySort.get(level, event);
    }

    /** What rules watch that only count. */
    Set<Sort> counted() {
        return benches.stream()
                .filter(bench ->
                        bench.rules().stream().anyMatch(rule -> rule.program().counts()))
                .flatMap(bench -> bench.sorts().stream())
                .collect(Collectors.toSet());
    }

    long latenessMillis(SafetyEvent event) {
        return rules.feeds().latenessMillis(event.header().origin().feed(), event.kind());
    }

    /** How far behind the clock anything can still be corrected. */
    long greatestLateness() {
        return benches.stream().mapToLong(this::lateness).max().orElse(0);
    }

    long longestMemory() {
        return benches.stream().mapToLong(Bench::memoryMillis).max().orElse(0);
    }
}
