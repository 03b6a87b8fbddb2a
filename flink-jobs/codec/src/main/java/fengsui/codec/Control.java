package fengsui.codec;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record of the control topic: a whole rule set.
 *
 * @param author who published it: an office or an account, as given
 * @param effectiveAt from which event time it holds, epoch milliseconds
 * @param note why, in the author's words
 * @param tests the scenarios that it passed, which no job reads: so that who fetches it can go on working on it
 * @param base the digest of the rule set that it was made from; {@code null} where nobody said
 */
public record Control(
        RuleBundle rules,
        String author,
        long effectiveAt,
        RuleBundle tests,
        @Nullable String note,
        @Nullable String base) {

    private static final RuleBundle NO_TESTS = new RuleBundle(new TreeMap<>());

    /** Without scenarios, and without a word on why, or on what it was made from. */
    public Control(RuleBundle rules, String author, long effectiveAt) {
        this(rules, author, effectiveAt, NO_TESTS, null, null);
    }

    public Control with(RuleBundle scenarios) {
        return new Control(rules, author, effectiveAt, scenarios, note, base);
    }

    public Control because(@Nullable String why) {
        return new Control(rules, author, effectiveAt, tests, why, base);
    }

    public Control madeFrom(@Nullable String digest) {
        return new Control(rules, author, effectiveAt, tests, note, digest);
    }
}
