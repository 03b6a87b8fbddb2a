package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.BetweenExpression;
import com.espertech.esper.common.client.soda.Conjunction;
import com.espertech.esper.common.client.soda.CountProjectionExpression;
import com.espertech.esper.common.client.soda.CurrentTimestampExpression;
import com.espertech.esper.common.client.soda.Disjunction;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.InExpression;
import com.espertech.esper.common.client.soda.NotExpression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.RelationalOpExpression;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.SubqueryExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which expressions depend on what time it is, and not only on how far times lie apart. A rule may only use the latter:
 * an engine that is renewed goes on at a later time than its events have.
 */
final class Times {

    /** Columns that hold times: the events' own, and those of streams that rules insert into. */
    private final Set<String> columns = new HashSet<>(Set.of(EventColumns.TIME));

    /** @param statements of one rule */
    Times(List<EPStatementObjectModel> statements) {
        statements.stream()
                .filter(statement -> statement.getInsertInto() != null)
                .flatMap(statement -> shown(statement).stream())
                .filter(column -> column.getAsName() != null && parts(column.getExpression()) != 0)
                .forEach(column -> columns.add(column.getAsName()));
    }

    /** Columns of the hits of {@code statement} that show a time. */
    List<Expression> shownBy(EPStatementObjectModel statement) {
        if (statement.getInsertInto() != null) {
            return List.of();
        }
        return shown(statement).stream()
                .map(SelectClauseExpression::getExpression)
                .filter(shown -> parts(shown) != 0)
                .toList();
    }

    private static List<SelectClauseExpression> shown(EPStatementObjectModel statement) {
        List<SelectClauseExpression> shown = new ArrayList<>();
        for (SelectClauseElement element : statement.getSelectClause().getSelectList()) {
            if (element instanceof SelectClauseExpression column) {
                shown.add(column);
            }
        }
        if (statement.getMatchRecognizeClause() != null) {
            shown.addAll(statement.getMatchRecognizeClause().getMeasures());
        }
        return shown;
    }

    /** Whether {@code expression} compares a time with something that is none. */
    boolean uneven(Expression expression) {
        boolean compares = expression instanceof RelationalOpExpression
                || expression instanceof BetweenExpression
                || expression instanceof InExpression;
        return compares
                && expression.getChildren().stream().map(this::parts).distinct().count() > 1;
    }

    /** How many times over {@code expression} holds the time: shift the clock by n, and it shifts by that many n. */
    private int parts(Expression expression) {
        if (expression instanceof PropertyValueExpression property) {
            String name = property.getPropertyName();
            return columns.contains(name.substring(name.lastIndexOf('.') + 1)) ? 1 : 0;
        }
        if (LookUps.isCall(expression)) {
            return 0;
        }
        if (expression instanceof CurrentTimestampExpression) {
            return 1;
        }
        if (expression instanceof ArithmaticExpression arithmetic) {
            return parts(arithmetic);
        }
        if (expression instanceof SubqueryExpression query) {
            return most(shown(query.getModel()).stream().map(SelectClauseExpression::getExpression));
        }
        return tells(expression) ? most(expression.getChildren().stream()) : 0;
    }

    private int parts(ArithmaticExpression arithmetic) {
        List<Expression> terms = arithmetic.getChildren();
        return switch (arithmetic.getOperator()) {
            case "+" -> terms.stream().mapToInt(this::parts).sum();
            case "-" ->
                2 * parts(terms.get(0)) - terms.stream().mapToInt(this::parts).sum();
            default -> most(terms.stream());
        };
    }

    private int most(Stream<Expression> expressions) {
        return expressions.mapToInt(this::parts).reduce(0, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
    }

    /** Counts and conditions say nothing of the times they look at. */
    private boolean tells(Expression expression) {
        return !(expression instanceof CountProjectionExpression
                || expression instanceof Conjunction
                || expression instanceof Disjunction
                || expression instanceof NotExpression
                || expression instanceof RelationalOpExpression
                || expression instanceof BetweenExpression
                || expression instanceof InExpression);
    }

    /** Where {@code expression} names a time: the name as it is written. */
    String name(Expression expression) {
        return StatementWalk.below(expression).stream()
                .filter(node -> node.getChildren().isEmpty() && parts(node) != 0)
                .map(node -> node instanceof PropertyValueExpression property
                        ? property.getPropertyName()
                        : "current_timestamp")
                .findFirst()
                .orElse("");
    }
}
