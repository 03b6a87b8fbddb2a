package fengsui.rule.run;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.Timeline;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rules hold when: the editions that still matter, and those announced. Not thread-safe. */
final class Schedule {

    private Timeline<Plan> plans;
    private List<Era> eras = List.of();
    private final List<Plan> announced = new ArrayList<>();

    Schedule(RuleSet first) {
        plans = new Timeline<>(new Plan(first));
        changed();
    }

    /** @param editions the first holds for all time before the second, whatever its own beginning */
    void restore(List<RuleEdition> editions) {
        plans = new Timeline<>(new Plan(editions.get(0).rules()));
        editions.stream().skip(1).forEach(edition -> plans.begin(edition.from(), new Plan(edition.rules())));
        changed();
    }

    void announce(RuleSet next) {
        announced.add(new Plan(next));
    }

    void begin(RuleEdition edition) {
        plans.begin(edition.from(), new Plan(edition.rules()));
        announced.removeIf(plan -> plan.rules().digest().equals(edition.rules().digest()));
        changed();
    }

    List<RuleEdition> editions() {
        return eras.stream()
                .map(era -> new RuleEdition(era.from(), era.plan().rules()))
                .toList();
    }

    List<Era> eras() {
        return eras;
    }

    Era at(long time) {
        for (int i = eras.size() - 1; i > 0; i--) {
            if (eras.get(i).from() <= time) {
                return eras.get(i);
            }
        }
        return eras.get(0);
    }

    /** The first that begins behind {@code time}. */
    Optional<Era> after(long time) {
        return eras.stream().filter(era -> era.from() > time).findFirst();
    }

    /** Whether a rule that holds at the row's time watches it: what counts, it counts in every era from then on. */
    boolean counts(ScopedEvent row) {
        return counts(row.level(), row.event());
    }

    private boolean counts(Level level, SafetyEvent event) {
        return at(event.eventTime()).plan().watched(level, event) != null;
    }

    /** Whether {@code bench} watches {@code event}, and it counts. */
    boolean shows(SafetyEvent event, Bench bench) {
        Level level = bench.shelf().level();
        return bench.sorts().contains(Sort.of(level, event)) && (eras.size() == 1 || counts(level, event));
    }

    /** Whether a rule that only counts may ask for {@code row}. */
    boolean counted(ScopedEvent row) {
        Plan.Watched watched = alone() ? now(row) : keeping(plans(), Sort.of(row));
        return watched != null && watched.counted();
    }

    private Plan.@Nullable Watched now(ScopedEvent row) {
        return at(row.event().eventTime()).plan().watched(row.level(), row.event());
    }

    /** Whether one rule set holds for all time, as nearly always. */
    private boolean alone() {
        return eras.size() == 1 && announced.isEmpty();
    }

    private Stream<Plan> plans() {
        return Stream.concat(eras.stream().map(Era::plan), announced.stream());
    }

    /** The rules of all editions that are here. */
    List<Rule> known() {
        return plans().flatMap(plan -> plan.rules().running().stream()).toList();
    }

    /** For how long to keep {@code row}, {@code null} for not at all: no rule will look at it. */
    Plan.@Nullable Watched wanted(ScopedEvent row) {
        Plan.Watched now = now(row);
        if (alone()) {
            return now;
        }
        Sort sort = Sort.of(row);
        Plan.Watched soon = keeping(announced.stream(), sort);
        if (now == null && soon == null) {
            return null;
        }
        return keeping(plans(), sort);
    }

    /** Whether rules of {@code era} count what no rule of an earlier one did. */
    boolean countsMore(Era era) {
        List<Era> earlier = eras.subList(0, eras.indexOf(era));
        return era.plan().counted().stream()
                .anyMatch(sort ->
                        earlier.stream().noneMatch(one -> one.plan().counted().contains(sort)));
    }

    private static Plan.@Nullable Watched keeping(Stream<Plan> plans, Sort sort) {
        return plans.flatMap(plan -> Stream.ofNullable(plan.watched(sort)))
                .reduce(Plan.Watched::keeping)
                .orElse(null);
    }

    /**
     * How late {@code event} may come. The least that any edition allows: events from before a change were kept only as
     * long as the rules of their time asked.
     */
    long latenessMillis(SafetyEvent event) {
        return eras.stream()
                .mapToLong(era -> era.plan().latenessMillis(event))
                .min()
                .orElse(0);
    }

    long greatestLateness() {
        return most(Plan::greatestLateness);
    }

    long longestMemory() {
        return most(Plan::longestMemory);
    }

    private long most(ToLongFunction<Plan> of) {
        return eras.stream().map(Era::plan).mapToLong(of).max().orElse(0);
    }

    /** Forgets what can no longer be corrected, nor be remembered by what can. */
    void forgetBefore(long clock) {
        long horizon = clock - greatestLateness() - longestMemory();
        if (eras.size() > 1 && eras.get(1).from() <= horizon) {
            plans.forgetBefore(horizon);
            changed();
        }
    }

    /** Rules that will speak and do not at {@code clock}. */
    SortedMap<String, Long> warming(long clock) {
        SortedMap<String, Long> warming = new TreeMap<>();
        Era now = at(clock);
        for (Era era : eras.subList(eras.indexOf(now), eras.size())) {
            era.plan().rules().running().stream()
                    .filter(rule -> !(runs(now, rule) && now.speaks(rule, clock)))
                    .forEach(rule -> warming.putIfAbsent(rule.id(), live(era, rule)));
        }
        return warming;
    }

    private static boolean runs(Era era, Rule rule) {
        return era.plan().rules().running().stream().anyMatch(own -> own.ref().equals(rule.ref()));
    }

    private static long live(Era era, Rule rule) {
        return era.liveFrom().getOrDefault(rule.id(), era.from());
    }

    private void changed() {
        List<Timeline.Span<Plan>> spans = plans.all();
        List<Era> next = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            long to = i + 1 < spans.size() ? spans.get(i + 1).from() - 1 : Long.MAX_VALUE;
            Plan plan = spans.get(i).value();
            next.add(new Era(spans.get(i).from(), to, plan, liveFrom(spans.subList(0, i + 1))));
        }
        eras = List.copyOf(next);
    }

    /** Of the last of {@code spans}. */
    private static Map<String, Long> liveFrom(List<Timeline.Span<Plan>> spans) {
        Timeline.Span<Plan> last = spans.get(spans.size() - 1);
        Map<String, Long> liveFrom = new HashMap<>();
        for (Rule rule : last.value().rules().running()) {
            long live = last.from();
            for (Sort sort : Bench.sorts(rule)) {
                live = Math.max(live, seen(spans, sort, rule.memoryMillis()));
            }
            liveFrom.put(rule.id(), live);
        }
        return liveFrom;
    }

    /**
     * From when on a rule has seen all it remembers of {@code sort}: events that nobody watched, or that were not kept
     * for as long, cannot be counted on.
     */
    private static long seen(List<Timeline.Span<Plan>> spans, Sort sort, long memoryMillis) {
        long since = Long.MAX_VALUE;
        for (int i = spans.size() - 1; i >= 0 && remembers(spans.get(i).value(), sort, memoryMillis); i--) {
            since = spans.get(i).from();
        }
        return since == Long.MIN_VALUE ? since : since + memoryMillis;
    }

    private static boolean remembers(Plan plan, Sort sort, long memoryMillis) {
        Plan.Watched watched = plan.watched(sort);
        return watched != null && watched.memoryMillis() >= memoryMillis;
    }
}
