package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.ConstantExpression;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.TimePeriodExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How long a span of EPL is, where it is written in numbers. */
final class Spans {

    private Spans() {}

    /** Milliseconds; a bare number is seconds. Empty for anything else, months and years included. */
    static OptionalLong millis(Expression span) {
        if (!(span instanceof TimePeriodExpression period)) {
            OptionalDouble seconds = number(span);
            return seconds.isEmpty() ? OptionalLong.empty() : rounded(seconds.getAsDouble() * 1000);
        }
        List<Double> units = units(period);
        if (units.size() != period.getChildren().size()) {
            return OptionalLong.empty();
        }
        double sum = 0;
        for (int i = 0; i < units.size(); i++) {
            OptionalDouble part = number(period.getChildren().get(i));
            if (part.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += part.getAsDouble() * units.get(i);
        }
        return rounded(sum);
    }

    private static OptionalLong rounded(double millis) {
        return OptionalLong.of((long) Math.ceil(millis));
    }

    /** The units present, longest first, as Esper lists their numbers. */
    private static List<Double> units(TimePeriodExpression period) {
        List<Double> units = new ArrayList<>();
        add(units, period.isHasWeeks(), 604_800_000);
        add(units, period.isHasDays(), 86_400_000);
        add(units, period.isHasHours(), 3_600_000);
        add(units, period.isHasMinutes(), 60_000);
        add(units, period.isHasSeconds(), 1_000);
        add(units, period.isHasMilliseconds(), 1);
        add(units, period.isHasMicroseconds(), 0.001);
        return units;
    }

    private static void add(List<Double> units, boolean present, double millis) {
        if (present) {
            units.add(millis);
        }
    }

    /** The whole number or fraction that {@code expression} is, products and sums of literals worked out. */
    static OptionalDouble number(Expression expression) {
        if (expression instanceof ConstantExpression constant && constant.getConstant() instanceof Number number) {
            return inRange(number.doubleValue());
        }
        if (!(expression instanceof ArithmaticExpression sum)
                || sum.getChildren().isEmpty()
                || !"+*".contains(sum.getOperator())) {
            return OptionalDouble.empty();
        }
        double result = sum.getOperator().equals("*") ? 1 : 0;
        for (Expression term : sum.getChildren()) {
            OptionalDouble part = number(term);
            if (part.isEmpty()) {
                return part;
            }
            result = sum.getOperator().equals("*") ? result * part.getAsDouble() : result + part.getAsDouble();
        }
        return inRange(result);
    }

    /** Beyond it Esper's whole numbers would wrap around and be something else. */
    private static OptionalDouble inRange(double value) {
        return Math.abs(value) <= Integer.MAX_VALUE ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
