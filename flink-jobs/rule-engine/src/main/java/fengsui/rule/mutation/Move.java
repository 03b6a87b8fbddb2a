package fengsui.rule.mutation;

/**
 * One small change of a rule: one number that stands in its file, moved a step.
 *
 * @param spot where it stands
 */
public record Move(Spot spot, Target target, Shift shift) {

    /** What a number is there for. */
    public enum Kind {
        /** It decides with other numbers whether the rule fires. */
        VALUE,
        /** A stretch of time that decides whether it fires. */
        TIME,
        /** It decides what is measured, not whether the rule fires. */
        MEASURE,
        /** It decides which row of the table is taken. */
        ROW
    }

    /**
     * What is moved.
     *
     * @param name for people: a parameter, a measure, a piece of EPL
     */
    public record Target(String name, Kind kind, Limit limit) {}

    /** Whether the rule can fire less often for it, where that is plain. */
    public boolean stricter() {
        return (target.limit() == Limit.LEAST && shift.up()) || (target.limit() == Limit.MOST && !shift.up());
    }
}
