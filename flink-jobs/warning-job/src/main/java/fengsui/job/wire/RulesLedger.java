package fengsui.job.wire;

/**
 * What became of the copies of events that were made for rules, as far as one subtask has seen them.
 *
 * @param used in their order
 * @param corrected came late and were put in their place
 * @param tooLate came later than their feed may, and were rejected
 * @param shed were not taken, because too many waited
 * @param unwatched no rule of this level looks at, though one did, or will, when they were made
 */
public record RulesLedger(long used, long corrected, long tooLate, long shed, long unwatched) {

    public static final RulesLedger EMPTY = new RulesLedger(0, 0, 0, 0, 0);

    public RulesLedger plus(RulesLedger other) {
        return new RulesLedger(
                used + other.used,
                corrected + other.corrected,
                tooLate + other.tooLate,
                shed + other.shed,
                unwatched + other.unwatched);
    }
}
