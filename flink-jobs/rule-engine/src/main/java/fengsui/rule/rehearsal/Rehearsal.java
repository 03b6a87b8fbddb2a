package fengsui.rule.rehearsal;

import fengsui.device.BaselinePlan;
import fengsui.device.Dedupe;
import fengsui.device.JudgedHistory;
import fengsui.event.SafetyEvent;
import fengsui.risk.Score;
import fengsui.risk.ScoreReading;
import fengsui.risk.Signal;
import fengsui.rule.RuleFailure;
import fengsui.rule.RuleSet;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.Workshop;
import fengsui.warning.Warning;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

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

    /** Goes through {@code events}, which may be in any order, with one rule set. */
    public static Rehearsal of(RuleSet rules, List<SafetyEvent> events) {
        return of(List.of(RuleEdition.first(rules)), events);
    }

    /**
     * Goes through {@code events}, which may be in any order; of those of one device and id, the first in the list counts.
     *
     * @param editions in the order of their beginnings; the first holds for all time before the second
     */
    public static Rehearsal of(List<RuleEdition> editions, List<SafetyEvent> events) {
        return of(editions, events, Workshop.fresh());
    }

    /** As {@link #of(List, List)}, with engines of {@code workshop}: many short histories may share them. */
    public static Rehearsal of(List<RuleEdition> editions, List<SafetyEvent> events, Workshop workshop) {
        // What is believed of devices holds from when a job is started until it is started anew.
        BaselinePlan plan = BaselinePlan.NONE;
        for (RuleEdition edition : editions) {
            plan = plan.and(edition.from(), edition.rules().scoring());
        }
        List<SafetyEvent> sorted = JudgedHistory.of(
                editions.get(0).rules().devices(),
                plan,
                Dedupe.firsts(events).stream().sorted(SafetyEvent.ORDER).toList());
        List<Score> scores = RehearsedScores.of(editions, sorted);
        RehearsedSignals signals = new RehearsedSignals(withScores(sorted, scores), workshop);
        signals.run(editions);
        List<Warning> warnings = RehearsedWarnings.of(editions, scores, signals.signals());
        return new Rehearsal(signals.signals(), scores, warnings, signals.failures());
    }

    /** What rules see: scores are told from events alone, and are events to rules. */
    private static List<SafetyEvent> withScores(List<SafetyEvent> events, List<Score> scores) {
        return Stream.concat(
                        events.stream(), scores.stream().map(ScoreReading::all).flatMap(List::stream))
                .sorted(SafetyEvent.ORDER)
                .toList();
    }
}
