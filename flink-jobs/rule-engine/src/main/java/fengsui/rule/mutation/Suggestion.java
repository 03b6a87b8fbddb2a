package fengsui.rule.mutation;

/**
 * Another value for one parameter of a rule.
 *
 * @param from as the file has it
 * @param to what to try
 * @param unit as the file has it, or empty
 * @param before what of the answered incidents the rule finds as it is, in the same events
 * @param after what it would find
 */
public record Suggestion(String parameter, String from, String to, String unit, Kept before, Kept after) {

    /**
     * Answered incidents that a rule finds.
     *
     * @param right of those that were
     * @param wrong of those that were not
     */
    public record Kept(int right, int wrong) {

        public double precision() {
            return right + wrong == 0 ? 0 : (double) right / (right + wrong);
        }
    }
}
