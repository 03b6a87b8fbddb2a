package fengsui.rule.run;

import fengsui.rule.RuleSet;

/**
 * A rule set and when it begins.
 *
 * @param from the event time from which it holds, epoch milliseconds; it holds until the next one begins
 */
public record RuleEdition(long from, RuleSet rules) {

    /** The first edition of a run holds for all that went before. */
    public static RuleEdition first(RuleSet rules) {
        return new RuleEdition(Long.MIN_VALUE, rules);
    }
}
