package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.Conjunction;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.RelationalOpExpression;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Conditions that hold each by itself: those that stand side by side, never those within 'or' or 'not'. */
final class Conjuncts {

    /** {@code later - earlier <= millis}. */
    record Bound(Expression later, Expression earlier, long millis) {}

    private Conjuncts() {}

    static List<Expression> of(@Nullable Expression condition) {
        if (condition == null) {
            return List.of();
        }
        return condition instanceof Conjunction
                ? condition.getChildren().stream()
                        .flatMap(child -> of(child).stream())
                        .toList()
                : List.of(condition);
    }

    /** The two sides of an equation. */
    static Optional<List<Expression>> equation(Expression condition) {
        return condition instanceof RelationalOpExpression compared
                        && compared.getOperator().equals("=")
                        && compared.getChildren().size() == 2
                ? Optional.of(compared.getChildren())
                : Optional.empty();
    }

    /** How far apart two values may lie, where {@code condition} says so in numbers. */
    static Optional<Bound> bound(Expression condition) {
        if (!(condition instanceof RelationalOpExpression compared)) {
            return Optional.empty();
        }
        Expression left = compared.getChildren().get(0);
        Expression right = compared.getChildren().get(1);
        return switch (compared.getOperator()) {
            case "<=", "<" -> bound(left, right);
            case ">=", ">" -> bound(right, left);
            default -> Optional.empty();
        };
    }

    private static Optional<Bound> bound(Expression difference, Expression literal) {
        OptionalDouble millis = Spans.number(literal);
        return difference instanceof ArithmaticExpression minus
                        && minus.getOperator().equals("-")
                        && minus.getChildren().size() == 2
                        && millis.isPresent()
                ? Optional.of(new Bound(
                        minus.getChildren().get(0), minus.getChildren().get(1), (long)
                                Math.ceil(Math.max(0, millis.getAsDouble()))))
                : Optional.empty();
    }
}
