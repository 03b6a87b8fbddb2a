package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.Filter;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.GroupByClauseExpressionSingle;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.Stream;
import com.espertech.esper.common.client.soda.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every part of one statement, those of its sub-queries included, gathered by sort. */
final class StatementWalk {

    final List<EPStatementObjectModel> statements = new ArrayList<>();
    final List<Expression> expressions = new ArrayList<>();
    final List<Expression> filters = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final List<PatternExpr> patterns = new ArrayList<>();
    final List<Stream> streams = new ArrayList<>();

    /** What is shown: the expressions of select and measures. */
    final List<Expression> shown = new ArrayList<>();

    StatementWalk(EPStatementObjectModel statement) {
        statement(statement);
    }

    private void statement(EPStatementObjectModel statement) {
        statements.add(statement);
        for (SelectClauseElement element : statement.getSelectClause().getSelectList()) {
            if (element instanceof SelectClauseExpression column) {
                shown(column);
            }
        }
        expression(statement.getWhereClause());
        expression(statement.getHavingClause());
        groups(statement).forEach(this::expression);
        if (statement.getFromClause() != null) {
            statement.getFromClause().getStreams().forEach(this::stream);
        }
        if (statement.getMatchRecognizeClause() != null) {
            matchRecognize(statement.getMatchRecognizeClause());
        }
    }

    /** The plain keys of {@code group by}. */
    static List<Expression> groups(EPStatementObjectModel statement) {
        List<Expression> keys = new ArrayList<>();
        if (statement.getGroupByClause() != null) {
            statement.getGroupByClause().getGroupByExpressions().forEach(key -> {
                if (key instanceof GroupByClauseExpressionSingle single) {
                    keys.add(single.getExpression());
                }
            });
        }
        return keys;
    }

    private void matchRecognize(MatchRecognizeClause clause) {
        clause.getPartitionExpressions().forEach(this::expression);
        clause.getMeasures().forEach(this::shown);
        clause.getDefines().forEach(define -> expression(define.getExpression()));
    }

    private void shown(SelectClauseExpression column) {
        shown.add(column.getExpression());
        expression(column.getExpression());
    }

    private void stream(Stream stream) {
        streams.add(stream);
        if (stream instanceof ProjectedStream projected && projected.getViews() != null) {
            views.addAll(projected.getViews());
            projected.getViews().forEach(view -> view.getParameters().forEach(this::expression));
        }
        if (stream instanceof FilterStream plain) {
            filter(plain.getFilter());
        }
        if (stream instanceof PatternStream pattern) {
            pattern(pattern.getExpression());
        }
    }

    private void pattern(PatternExpr pattern) {
        patterns.add(pattern);
        if (pattern instanceof PatternFilterExpr atom) {
            filter(atom.getFilter());
        }
        pattern.getChildren().forEach(this::pattern);
    }

    private void filter(Filter filter) {
        if (filter.getFilter() != null) {
            filters.add(filter.getFilter());
            expression(filter.getFilter());
        }
    }

    private void expression(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        expressions.add(expression);
        SubQueries.of(expression).ifPresent(this::statement);
        children(expression).forEach(this::expression);
    }

    /** Those that Esper counts as children, and what functions are given, which it does not. */
    static List<Expression> children(Expression expression) {
        List<Expression> arguments = EplFunctions.arguments(expression);
        return arguments.isEmpty() ? expression.getChildren() : arguments;
    }

    /** {@code expression} and all below it. */
    static List<Expression> below(Expression expression) {
        List<Expression> all = new ArrayList<>();
        all.add(expression);
        children(expression).forEach(child -> all.addAll(below(child)));
        return all;
    }
}
