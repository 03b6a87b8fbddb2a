package fengsui.warning;

import org.jspecify.annotations.Nullable;

/** Why an incident ended. */
public enum EndReason {
    /** No signal for as long as the hazard's {@code quiet}. */
    QUIET("quiet"),
    /** The last record's {@code expires} passed without a further signal. */
    EXPIRED("expired"),
    /** Events that came late show that it never was. */
    WITHDRAWN("withdrawn"),
    /** None of the rules that spoke is there any more. */
    RULE_RETIRED("ruleRetired"),
    /** Another record stands instead: after a restart it was not found again, or its rule now belongs elsewhere. */
    SUPERSEDED("superseded"),
    /** It has become part of another incident. */
    MERGED("merged"),
    /** Dispatch is done with it. */
    CLOSED("closed"),
    /** Dispatch says that it is none. */
    REJECTED("rejected");

    private final String label;

    EndReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an incident that ended so has been one: not withdrawn, not superseded, not part of another. One that has not ended is one. */
    public static boolean counts(@Nullable EndReason reason) {
        return reason != WITHDRAWN && reason != SUPERSEDED && reason != MERGED;
    }
}
