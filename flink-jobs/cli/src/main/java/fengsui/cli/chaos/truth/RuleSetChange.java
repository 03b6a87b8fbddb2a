package fengsui.cli.chaos.truth;

import fengsui.topics.ControlTopic;

/**
 * A rule set that was published while the job ran.
 *
 * @param offset on the control topic, by which it is known
 * @param effectiveAt from which event time it holds, epoch milliseconds
 * @param digest of its files
 */
public record RuleSetChange(long offset, long effectiveAt, String digest) {

    public static RuleSetChange of(ControlTopic.Entry entry) {
        return new RuleSetChange(entry.offset(), entry.control().effectiveAt(), entry.digest());
    }
}
