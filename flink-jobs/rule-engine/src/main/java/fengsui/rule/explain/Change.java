package fengsui.rule.explain;

/** One single difference with which a rule would have fired, and when it first would have. */
public sealed interface Change {

    /** When it first would have: epoch milliseconds. */
    long time();

    /**
     * A parameter with another value.
     *
     * @param value the nearest to the one in force with which it fires
     */
    record OtherValue(Parameter parameter, double value, long time) implements Change {}

    /** A condition that would not have been asked for. */
    record WithoutCondition(Condition condition, long time) implements Change {}
}
