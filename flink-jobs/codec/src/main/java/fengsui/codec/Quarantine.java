package fengsui.codec;

/**
 * A rule that a job has taken out. It holds for this text of the rule in every rule set, earlier and later ones; another
 * text is another rule.
 *
 * @param rule its id
 * @param digest of its text
 * @param cause {@code threw}, {@code signals} or {@code rows}
 * @param message what was found, for a person
 * @param since the event time at which it was found, epoch milliseconds; the job leaves the rule as soon after that as all
 *     of it knows
 */
public record Quarantine(String rule, String digest, String cause, String message, long since) {

    /** Whether both are about one text of one rule: the first that was written stands. */
    public boolean same(Quarantine other) {
        return rule.equals(other.rule) && digest.equals(other.digest);
    }
}
