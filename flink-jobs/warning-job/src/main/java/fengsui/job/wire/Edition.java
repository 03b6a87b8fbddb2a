package fengsui.job.wire;

import fengsui.codec.Control;
import fengsui.codec.RuleBundle;

/**
 * A rule set as it was published.
 *
 * @param number its offset on the control topic, or -1 where it came from elsewhere; a greater number is a later one
 * @param effectiveAt the event time from which its author wants it to hold, epoch milliseconds
 */
public record Edition(long number, RuleBundle rules, long effectiveAt) implements ControlRecord {

    /** The number of a rule set that a job was given and that no topic holds. */
    public static final long STARTED_WITH = -1;

    /** What a job starts with holds for all that went before. */
    public static Edition first(RuleBundle rules) {
        return first(STARTED_WITH, rules);
    }

    /** See {@link #first(RuleBundle)}. */
    public static Edition first(long number, RuleBundle rules) {
        return new Edition(number, rules, Long.MIN_VALUE);
    }

    public static Edition published(long number, Control control) {
        return new Edition(number, control.rules(), control.effectiveAt());
    }

    /** Whether a job started with it: then everybody knew it from the first event on. */
    public boolean isFirst() {
        return effectiveAt == Long.MIN_VALUE;
    }
}
