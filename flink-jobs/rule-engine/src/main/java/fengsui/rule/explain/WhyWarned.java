package fengsui.rule.explain;

import fengsui.codec.RuleBundle;
import fengsui.codec.WarningReasons;
import fengsui.codec.WarningView;
import fengsui.event.SafetyEvent;
import fengsui.risk.Grade;
import fengsui.risk.Signal;
import fengsui.rule.RuleSet;
import fengsui.warning.Corroboration;
import fengsui.warning.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Why a warning was given, from its evidence alone: the rules that spoke in it are run on that evidence once more, then
 * without each of its events, then with other values.
 *
 * @param spoke the rules that spoke and are still there, in the record's order
 * @param gone ids of those that are no longer there, or no longer sound
 * @param steps one for each event that could be had again, in their order
 * @param corroboration what stands behind its certainty, the score of the record included
 * @param again how the evidence alone is judged; empty where no rule fires on it
 */
public record WhyWarned(
        List<Spoke> spoke,
        List<String> gone,
        List<Step> steps,
        Corroboration corroboration,
        Optional<Judgement> again) {

    /**
     * What one rule did.
     *
     * @param signals in the order of time; empty where the evidence alone does not make it fire
     * @param row number of the row of its table that was taken with the gravest of them, from 0
     * @param bounds of each parameter that is a number; empty where there are no signals
     */
    public record Spoke(RuleCard card, List<Signal> signals, Optional<Signal> gravest, int row, List<Bounds> bounds) {

        public Spoke {
            signals = List.copyOf(signals);
            bounds = List.copyOf(bounds);
        }
    }

    /** The record that is asked about. */
    public record Told(WarningView view, WarningReasons reasons) {}

    /** What one event did. */
    public record Step(SafetyEvent event, List<Part> parts, Without without) {

        public Step {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The part of an event in one rule.
     *
     * @param roles as the rule calls it
     * @param fired whether the rule fired when it came
     * @param against the bounds that its numbers were held against
     */
    public record Part(String rule, List<String> roles, boolean fired, List<Held> against) {

        public Part {
            roles = List.copyOf(roles);
            against = List.copyOf(against);
        }
    }

    /** A number and the bound that it was held against. */
    public record Held(Threshold threshold, double had) {}

    /**
     * What would have come without one event.
     *
     * @param first when each rule that spoke would first have fired, by its id
     * @param grade empty where there would have been no warning
     */
    public record Without(SortedMap<String, OptionalLong> first, Optional<Grade> grade) {}

    public WhyWarned {
        spoke = List.copyOf(spoke);
        gone = List.copyOf(gone);
        steps = List.copyOf(steps);
    }

    /**
     * Looks into it.
     *
     * @param events the warning's evidence, as far as it can be had again, in any order
     */
    public static WhyWarned of(RuleBundle bundle, RuleSet rules, Told told, List<SafetyEvent> events) {
        List<SafetyEvent> sorted = events.stream().sorted(SafetyEvent.ORDER).toList();
        try (Inquest inquest = new Inquest(bundle, rules, told, sorted)) {
            return inquest.report();
        }
    }
}
