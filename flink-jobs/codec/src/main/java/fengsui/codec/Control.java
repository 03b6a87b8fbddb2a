package fengsui.codec;

import org.jspecify.annotations.Nullable;

/**
 * One record of the control topic: a whole rule set.
 *
 * @param author who published it: an office or an account, as given
 * @param effectiveAt from which event time it holds, epoch milliseconds
 * @param note why, in the author's words
 * @param base the digest of the rule set that it was made from; {@code null} where nobody said
 */
public record Control(
        RuleBundle rules,
        String author,
        long effectiveAt,
        @Nullable String note,
        @Nullable String base) {

    /** Without a word on why, or on what it was made from. */
    public Control(RuleBundle rules, String author, long effectiveAt) {
        this(rules, author, effectiveAt, null, null);
    }

    public Control because(@Nullable String why) {
        return new Control(rules, author, effectiveAt, why, base);
    }

    public Control madeFrom(@Nullable String digest) {
        return new Control(rules, author, effectiveAt, note, digest);
    }
}
