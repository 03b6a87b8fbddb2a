package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.Filter;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.Stream;
import com.espertech.esper.common.client.soda.SubqueryExistsExpression;
import com.espertech.esper.common.client.soda.SubqueryExpression;
import com.espertech.esper.common.client.soda.SubqueryInExpression;
import com.espertech.esper.common.client.soda.SubqueryQualifiedExpression;
import com.espertech.esper.common.client.soda.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every part of one statement, those of its sub-queries included, gathered by sort. */
final class StatementWalk {

    final List<EPStatementObjectModel> statements = new ArrayList<>();
    final List<Expression> expressions = new ArrayList<>();
    final List<Expression> filters = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final List<PatternExpr> patterns = new ArrayList<>();

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
        if (statement.getFromClause() != null) {
            statement.getFromClause().getStreams().forEach(this::stream);
        }
        if (statement.getMatchRecognizeClause() != null) {
            matchRecognize(statement.getMatchRecognizeClause());
        }
    }

    private void matchRecognize(MatchRecognizeClause clause) {
        clause.getMeasures().forEach(this::shown);
        clause.getDefines().forEach(define -> expression(define.getExpression()));
    }

    private void shown(SelectClauseExpression column) {
        shown.add(column.getExpression());
        expression(column.getExpression());
    }

    private void stream(Stream stream) {
        if (stream instanceof ProjectedStream projected && projected.getViews() != null) {
            views.addAll(projected.getViews());
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
        nested(expression).ifPresent(this::statement);
        expression.getChildren().forEach(this::expression);
    }

    /** The four sorts of sub-query have no type in common. */
    private static Optional<EPStatementObjectModel> nested(Expression expression) {
        if (expression instanceof SubqueryExpression value) {
            return Optional.of(value.getModel());
        }
        if (expression instanceof SubqueryExistsExpression exists) {
            return Optional.of(exists.getModel());
        }
        if (expression instanceof SubqueryInExpression in) {
            return Optional.of(in.getModel());
        }
        return expression instanceof SubqueryQualifiedExpression any ? Optional.of(any.getModel()) : Optional.empty();
    }

    /** {@code expression} and all below it. */
    static List<Expression> below(Expression expression) {
        List<Expression> all = new ArrayList<>();
        all.add(expression);
        expression.getChildren().forEach(child -> all.addAll(below(child)));
        return all;
    }
}
