package fengsui.rule;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The whole logic from events to warnings in one thread, without a stream engine: what the job must come to, and what
 * scenarios run on. Time runs on after the last event until nothing is left to happen.
 *
 * @param signals in the order of time, then id
 * @param scores in the order of time, then hazard and area
 * @param warnings in the order of time, then incident and revision
 * @param failures rules that broke, by id
 */
public record Rehearsal(
        List<Signal> signals, List<Score> scores, List<Warning> warnings, SortedMap<String, RuleFailure> failures) {

    public Rehearsal {
        signals = List.copyOf(signals);
        scores = List.copyOf(scores);
        warnings = List.copyOf(warnings);
    }

    /** The warnings alone. */
    public static List<Warning> run(RuleSet rules, List<SafetyEvent> events) {
        return of(rules, events).warnings();
    }

    /** Goes through {@code events}, which may be in any order. */
    public static Rehearsal of(RuleSet rules, List<SafetyEvent> events) {
        List<SafetyEvent> sorted = events.stream().sorted(SafetyEvent.ORDER).toList();
        List<Signal> signals = new ArrayList<>();
        SortedMap<String, RuleFailure> failures = signals(rules, sorted, signals);
        List<Score> scores = RehearsedScores.of(rules.scoring(), sorted);
        List<Warning> warnings = RehearsedWarnings.of(rules.taxonomy(), scores, signals);
        return new Rehearsal(signals, scores, warnings, failures);
    }

    private static SortedMap<String, RuleFailure> signals(
            RuleSet rules, List<SafetyEvent> events, List<Signal> signals) {
        RuleRouting routing = RuleRouting.of(rules);
        try (RuleRunner runner = RuleRunner.start(rules)) {
            for (SafetyEvent event : events) {
                for (Level level : routing.levels(event)) {
                    runner.accept(new ScopedEvent(level, event));
                }
            }
            runner.advanceTo(Long.MAX_VALUE, signals::add);
            return runner.failures();
        }
    }
}
