package fengsui.rule.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/** Looks for the value of a parameter at which something changes, by halving what is left. */
final class Range {

    /** How far a value is moved whose author gives no bound: so many times itself. */
    private static final double WIDE = 10;

    private final Parameter parameter;

    /** The end of the range on one side. */
    private final double end;

    /** Steps that are tried first. */
    private final NavigableSet<Long> hints = new TreeSet<>();

    private Range(Parameter parameter, double end, Set<Double> numbers) {
        this.parameter = parameter;
        this.end = end;
        numbers.forEach(this::hint);
    }

    /** A bound is reached with the number itself, and no longer with the next. */
    private void hint(double number) {
        double way = (number - parameter.number()) * Math.signum(end - parameter.number());
        long step = (long) Math.floor(way / parameter.step());
        for (long near = step - 1; near <= step + 2; near++) {
            hints.add(near);
        }
    }

    static Range below(Parameter parameter, Set<Double> hints) {
        double value = parameter.number();
        return new Range(parameter, parameter.min().orElse(Math.min(0, value * WIDE)), hints);
    }

    static Range above(Parameter parameter, Set<Double> hints) {
        double value = parameter.number();
        return new Range(parameter, parameter.max().orElse(Math.max(WIDE, value * WIDE)), hints);
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
            long middle = middle(low, high);
            if (holds.test(value(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long middle(long low, long high) {
        List<Long> between = List.copyOf(hints.subSet(low, false, high, false));
        return between.isEmpty() ? (low + high) >>> 1 : between.get(between.size() / 2);
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
