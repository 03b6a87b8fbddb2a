package fengsui.rule.rehearsal;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.rule.Rule;
import fengsui.rule.RuleFailure;
import fengsui.rule.RuleRouting;
import fengsui.rule.RuleSet;
import fengsui.rule.Watch;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerLimits;
import fengsui.rule.run.Workshop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The signals of a whole history. Each rule set has engines of its own, which go through all that it may look at from
 * the first event on; what they say counts from when the rule set begins until the next one does. So nothing is ever
 * handed over, and nothing ever comes late.
 */
final class RehearsedSignals {

    /** So many may wait in a runner: far fewer than it would shed. */
    private static final int BATCH = 10_000;

    private static final Comparator<Signal> ORDER =
            Comparator.comparingLong(Signal::time).thenComparing(Signal::signalId);

    /** What a rule watches at its level. */
    private record Sort(Level level, EventKind kind, String subject) {}

    private final List<SafetyEvent> events;
    private final Workshop workshop;
    private final List<Signal> signals = new ArrayList<>();
    private final SortedMap<String, RuleFailure> failures = new TreeMap<>();

    /** @param events in their order */
    RehearsedSignals(List<SafetyEvent> events, Workshop workshop) {
        this.events = events;
        this.workshop = workshop;
    }

    /** In the order of time, then id. */
    List<Signal> signals() {
        return signals;
    }

    SortedMap<String, RuleFailure> failures() {
        return failures;
    }

    void run(List<RuleEdition> editions) {
        Map<Sort, Long> watched = Map.of();
        for (int i = 0; i < editions.size(); i++) {
            RuleEdition edition = editions.get(i);
            watched = watchedSince(edition, watched);
            long end = i + 1 < editions.size() ? editions.get(i + 1).from() : Long.MAX_VALUE;
            run(edition, end, watched);
        }
        signals.sort(ORDER);
    }

    /** A sort that the rule set before watched too is watched on; of others, what lies before counts for nothing. */
    private static Map<Sort, Long> watchedSince(RuleEdition edition, Map<Sort, Long> before) {
        Map<Sort, Long> since = new HashMap<>();
        edition.rules()
                .running()
                .forEach(rule ->
                        sorts(rule).forEach(sort -> since.put(sort, before.getOrDefault(sort, edition.from()))));
        return since;
    }

    private static List<Sort> sorts(Rule rule) {
        List<Sort> sorts = new ArrayList<>();
        for (Watch watch : rule.watches()) {
            watch.subjects().forEach(subject -> sorts.add(new Sort(rule.scope(), watch.kind(), subject)));
        }
        return sorts;
    }

    private void run(RuleEdition edition, long end, Map<Sort, Long> watched) {
        Map<String, Long> live = live(edition, watched);
        try (RuleRunner runner = RuleRunner.start(edition.rules(), RunnerLimits.STANDARD, area -> 0, workshop)) {
            offer(runner, edition.rules(), end, watched, live);
            failures.putAll(runner.failures());
        }
    }

    /** From when each rule speaks: once all that it remembers was watched. */
    private static Map<String, Long> live(RuleEdition edition, Map<Sort, Long> watched) {
        Map<String, Long> live = new HashMap<>();
        for (Rule rule : edition.rules().running()) {
            long from = edition.from();
            for (Sort sort : sorts(rule)) {
                long since = watched.getOrDefault(sort, Long.MIN_VALUE);
                from = Math.max(from, since == Long.MIN_VALUE ? since : since + rule.memoryMillis());
            }
            live.put(rule.id(), from);
        }
        return live;
    }

    private void offer(RuleRunner runner, RuleSet rules, long end, Map<Sort, Long> watched, Map<String, Long> live) {
        RuleRouting routing = RuleRouting.of(rules);
        int waiting = 0;
        for (SafetyEvent event : events) {
            if (event.eventTime() >= end) {
                break;
            }
            if (++waiting % BATCH == 0) {
                advance(runner, event.eventTime() - 1, live);
            }
            for (Level level : routing.levels(event)) {
                Sort sort = new Sort(level, event.kind(), event.subject());
                if (event.eventTime() >= watched.getOrDefault(sort, Long.MIN_VALUE)) {
                    runner.accept(new ScopedEvent(level, event));
                }
            }
        }
        advance(runner, end == Long.MAX_VALUE ? end : end - 1, live);
    }

    private void advance(RuleRunner runner, long time, Map<String, Long> live) {
        runner.advanceTo(time, change -> {
            Signal signal = change.signal();
            if (signal.time() >= live.getOrDefault(signal.rule().id(), Long.MIN_VALUE)) {
                signals.add(signal);
            }
        });
    }
}
