package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.AvgProjectionExpression;
import com.espertech.esper.common.client.soda.BetweenExpression;
import com.espertech.esper.common.client.soda.CastExpression;
import com.espertech.esper.common.client.soda.Conjunction;
import com.espertech.esper.common.client.soda.ConstantExpression;
import com.espertech.esper.common.client.soda.CountProjectionExpression;
import com.espertech.esper.common.client.soda.Disjunction;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.InExpression;
import com.espertech.esper.common.client.soda.MedianProjectionExpression;
import com.espertech.esper.common.client.soda.NamedParameterExpression;
import com.espertech.esper.common.client.soda.NotExpression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.RelationalOpExpression;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.SumProjectionExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sums of fractions: a fraction taken out again leaves a rest, so that the sum depends on all that ever was in it. */
final class Drift {

    /** Columns that hold fractions: the events' own, and those of streams that rules insert into. */
    private final Set<String> columns = new HashSet<>(EventColumns.FLOATING);

    /** @param statements of one rule */
    Drift(List<EPStatementObjectModel> statements) {
        for (EPStatementObjectModel statement : statements) {
            for (SelectClauseElement element : statement.getSelectClause().getSelectList()) {
                if (element instanceof SelectClauseExpression column
                        && column.getAsName() != null
                        && fraction(column.getExpression()).isPresent()) {
                    columns.add(column.getAsName());
                }
            }
        }
    }

    /** The word that makes {@code expression} a sum of fractions; empty where it is none. */
    Optional<String> in(Expression expression) {
        boolean sums = expression instanceof SumProjectionExpression || expression instanceof AvgProjectionExpression;
        return sums ? anyFraction(expression) : Optional.empty();
    }

    private Optional<String> anyFraction(Expression parent) {
        return StatementWalk.children(parent).stream()
                .filter(child -> !(child instanceof NamedParameterExpression))
                .flatMap(child -> fraction(child).stream())
                .findFirst();
    }

    private Optional<String> fraction(Expression expression) {
        if (whole(expression)) {
            return Optional.empty();
        }
        if (expression instanceof PropertyValueExpression property) {
            String name = property.getPropertyName();
            return columns.contains(name.substring(name.lastIndexOf('.') + 1)) ? Optional.of(name) : Optional.empty();
        }
        if (expression instanceof ConstantExpression constant) {
            return constant.getConstant() instanceof Double fraction
                    ? Optional.of(String.valueOf(fraction))
                    : Optional.empty();
        }
        return made(expression).or(() -> anyFraction(expression));
    }

    private static Optional<String> made(Expression expression) {
        if (expression instanceof ArithmaticExpression division
                && division.getOperator().equals("/")) {
            return Optional.of("/");
        }
        if (expression instanceof AvgProjectionExpression || expression instanceof MedianProjectionExpression) {
            return Optional.of("avg");
        }
        if (expression instanceof CastExpression cast && cast.getTypeName().equalsIgnoreCase("double")) {
            return Optional.of("cast");
        }
        return EplFunctions.arguments(expression).isEmpty() ? Optional.empty() : Optional.of("metres");
    }

    /** Counts and conditions are no fractions, whatever they look at. */
    private static boolean whole(Expression expression) {
        return expression instanceof CountProjectionExpression
                || expression instanceof Conjunction
                || expression instanceof Disjunction
                || expression instanceof NotExpression
                || expression instanceof RelationalOpExpression
                || expression instanceof BetweenExpression
                || expression instanceof InExpression
                || (expression instanceof CastExpression cast
                        && !cast.getTypeName().equalsIgnoreCase("double"));
    }
}
