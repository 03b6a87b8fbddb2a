package fengsui.rule.explain;

import java.math.BigDecimal;
import java.util.function.DoublePredicate;

/** Looks for the value of a parameter at which something changes, by halving what is left. */
final class Range {

    /** How far a value is moved whose author gives no bound: so many times itself. */
    private static final double WIDE = 10;

    private final Parameter parameter;

    /** The end of the range on one side. */
    private final double end;

    private Range(Parameter parameter, double end) {
        this.parameter = parameter;
        this.end = end;
    }

    static Range below(Parameter parameter) {
        double value = parameter.number();
        return new Range(parameter, parameter.min().orElse(Math.min(0, value * WIDE)));
    }

    static Range above(Parameter parameter) {
        double value = parameter.number();
        return new Range(parameter, parameter.max().orElse(Math.max(WIDE, value * WIDE)));
    }

    double end() {
        return end;
    }

    boolean isEmpty() {
        return end == parameter.number();
    }

    /** How far it can be moved from the value in force, with which {@code fires} holds, until it does not. */
    Reach reach(DoublePredicate fires) {
        return isEmpty() || fires.test(end) ? new Reach(end, false) : new Reach(value(last(fires)), true);
    }

    /** The value nearest to the one in force from which on {@code fires} holds, given that it does at the end. */
    double nearest(DoublePredicate fires) {
        return value(last(value -> !fires.test(value)) + 1);
    }

    /** Number of the last step with which {@code holds}, given that it does with step 0 and not at the end. */
    private long last(DoublePredicate holds) {
        long low = 0;
        long high = steps();
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (holds.test(value(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long steps() {
        return Math.max(1, (long) Math.ceil(Math.abs(end - parameter.number()) / parameter.step()));
    }

    private double value(long step) {
        if (step >= steps()) {
            return end;
        }
        BigDecimal moved = BigDecimal.valueOf(parameter.step()).multiply(BigDecimal.valueOf(step));
        BigDecimal value = BigDecimal.valueOf(parameter.number());
        return (end > parameter.number() ? value.add(moved) : value.subtract(moved)).doubleValue();
    }
}
