package fengsui.rule.mutation;

/**
 * What became of one change.
 *
 * @param reason why it is not possible, for people; blank where it is
 */
public record Tried(Move move, Verdict verdict, String reason) {

    /** Whether anybody would notice. */
    public enum Verdict {
        /** A case that passes fails with it. */
        NOTICED,
        /** Every case passes all the same. */
        UNNOTICED,
        /** The rule would be refused with it. */
        NOT_POSSIBLE
    }

    static Tried of(Move move, boolean noticed) {
        return new Tried(move, noticed ? Verdict.NOTICED : Verdict.UNNOTICED, "");
    }

    static Tried notPossible(Move move, String reason) {
        return new Tried(move, Verdict.NOT_POSSIBLE, reason);
    }
}
