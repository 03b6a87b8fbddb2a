package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.AvgProjectionExpression;
import com.espertech.esper.common.client.soda.BetweenExpression;
import com.espertech.esper.common.client.soda.CaseSwitchExpression;
import com.espertech.esper.common.client.soda.CaseWhenThenExpression;
import com.espertech.esper.common.client.soda.CastExpression;
import com.espertech.esper.common.client.soda.CoalesceExpression;
import com.espertech.esper.common.client.soda.ConcatExpression;
import com.espertech.esper.common.client.soda.Conjunction;
import com.espertech.esper.common.client.soda.ConstantExpression;
import com.espertech.esper.common.client.soda.CountProjectionExpression;
import com.espertech.esper.common.client.soda.CrontabParameterExpression;
import com.espertech.esper.common.client.soda.Disjunction;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.FirstProjectionExpression;
import com.espertech.esper.common.client.soda.InExpression;
import com.espertech.esper.common.client.soda.LastProjectionExpression;
import com.espertech.esper.common.client.soda.LikeExpression;
import com.espertech.esper.common.client.soda.MaxProjectionExpression;
import com.espertech.esper.common.client.soda.MaxRowExpression;
import com.espertech.esper.common.client.soda.MedianProjectionExpression;
import com.espertech.esper.common.client.soda.MinProjectionExpression;
import com.espertech.esper.common.client.soda.MinRowExpression;
import com.espertech.esper.common.client.soda.NamedParameterExpression;
import com.espertech.esper.common.client.soda.NotExpression;
import com.espertech.esper.common.client.soda.PreviousExpression;
import com.espertech.esper.common.client.soda.PreviousExpressionType;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.RelationalOpExpression;
import com.espertech.esper.common.client.soda.ScheduleItemType;
import com.espertech.esper.common.client.soda.SingleRowMethodExpression;
import com.espertech.esper.common.client.soda.SubqueryExistsExpression;
import com.espertech.esper.common.client.soda.SubqueryExpression;
import com.espertech.esper.common.client.soda.SubqueryInExpression;
import com.espertech.esper.common.client.soda.SumProjectionExpression;
import com.espertech.esper.common.client.soda.TimePeriodExpression;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The expressions that rules are written with, each with the values that its parts may have. */
final class SandboxExpressions {

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", ">", "<=", ">=", "is", "is not");

    /** Without the remainder: of whole numbers by 0 it throws, and what a filter throws stops every rule. */
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");

    private static final Set<String> TYPES = Set.of("int", "integer", "long", "double", "string", "boolean");

    /** By exact class: a subclass that comes with a later Esper is another thing. */
    private static final Map<Class<?>, Predicate<Expression>> KNOWN = Map.ofEntries(
            known(ConstantExpression.class, SandboxExpressions::plain),
            known(
                    PropertyValueExpression.class,
                    name -> Scope.NAME.matcher(name.getPropertyName()).matches()),
            known(RelationalOpExpression.class, compared -> COMPARISONS.contains(compared.getOperator())),
            known(ArithmaticExpression.class, sum -> ARITHMETIC.contains(sum.getOperator())),
            known(Conjunction.class, any -> true),
            known(Disjunction.class, any -> true),
            known(NotExpression.class, any -> true),
            known(BetweenExpression.class, any -> true),
            known(InExpression.class, any -> true),
            known(CaseWhenThenExpression.class, any -> true),
            known(CaseSwitchExpression.class, any -> true),
            known(CoalesceExpression.class, any -> true),
            known(ConcatExpression.class, any -> true),
            known(MaxRowExpression.class, any -> true),
            known(MinRowExpression.class, any -> true),
            known(CountProjectionExpression.class, any -> true),
            known(SumProjectionExpression.class, any -> true),
            known(AvgProjectionExpression.class, any -> true),
            known(MedianProjectionExpression.class, any -> true),
            known(MaxProjectionExpression.class, max -> !max.isEver()),
            known(MinProjectionExpression.class, min -> !min.isEver()),
            known(FirstProjectionExpression.class, SandboxExpressions::ofColumns),
            known(LastProjectionExpression.class, SandboxExpressions::ofColumns),
            known(PreviousExpression.class, previous -> previous.getType() == PreviousExpressionType.PREV),
            known(CastExpression.class, SandboxExpressions::plainCast),
            known(LikeExpression.class, SandboxExpressions::cheap),
            known(
                    SingleRowMethodExpression.class,
                    call -> EplFunctions.call(call).isPresent()),
            known(SubqueryExpression.class, any -> true),
            known(SubqueryExistsExpression.class, any -> true),
            known(SubqueryInExpression.class, any -> true));

    private final Findings findings;
    private final Sandbox sandbox;

    SandboxExpressions(Findings findings, Sandbox sandbox) {
        this.findings = findings;
        this.sandbox = sandbox;
    }

    private static <T> Map.Entry<Class<?>, Predicate<Expression>> known(Class<T> type, Predicate<T> allowed) {
        return Map.entry(type, expression -> allowed.test(type.cast(expression)));
    }

    private static boolean plain(ConstantExpression constant) {
        Object value = constant.getConstant();
        return value == null || value instanceof Number || value instanceof String || value instanceof Boolean;
    }

    private static boolean ofColumns(Expression aggregate) {
        return aggregate.getChildren().size() == 1 && aggregate.getChildren().get(0) instanceof PropertyValueExpression;
    }

    private static boolean plainCast(CastExpression cast) {
        return TYPES.contains(cast.getTypeName().toLowerCase(Locale.ROOT))
                && cast.getChildren().size() == 1;
    }

    /** One short literal with few wildcards: each of them can make the search start over. */
    private static boolean cheap(LikeExpression like) {
        return like.getChildren().size() == 2
                && like.getChildren().get(1) instanceof ConstantExpression constant
                && constant.getConstant() instanceof String pattern
                && pattern.length() <= 64
                && pattern.chars().filter(c -> c == '%').count() <= 2;
    }

    void check(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        Predicate<Expression> allowed = KNOWN.get(expression.getClass());
        if (allowed == null || !allowed.test(expression)) {
            refuse(expression);
            return;
        }
        SubQueries.of(expression).ifPresent(model -> new SubQueries(findings).check(model, sandbox));
        StatementWalk.children(expression).stream()
                .filter(child -> !belongs(expression, child))
                .forEach(this::check);
    }

    /** Of aggregates alone: the star of {@code count(*)} and {@code filter: …}, whose condition is checked here. */
    private boolean belongs(Expression parent, Expression child) {
        if (child instanceof CrontabParameterExpression star) {
            return parent instanceof CountProjectionExpression && star.getType() == ScheduleItemType.WILDCARD;
        }
        boolean filters = child instanceof NamedParameterExpression named
                && "filter".equals(named.getName())
                && Aggregates.is(parent);
        if (filters) {
            child.getChildren().forEach(this::check);
        }
        return filters;
    }

    /** Anywhere but in select, where and having: there is no sub-query. */
    void simple(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        if (StatementWalk.below(expression).stream()
                .anyMatch(node -> SubQueries.of(node).isPresent())) {
            findings.report(
                    "(select",
                    "CLAUSE",
                    "a sub-query stands in a filter or define; write it in 'where', as in 'where exists (select …)'");
            return;
        }
        check(expression);
    }

    /** Of a window, a guard or an observer. */
    void parameter(@Nullable Expression parameter) {
        if (parameter instanceof TimePeriodExpression) {
            parameter.getChildren().forEach(this::simple);
        } else {
            simple(parameter);
        }
    }

    private void refuse(Expression expression) {
        Refusal refusal = Refusal.of(expression);
        findings.report(refusal.word(), refusal.code(), refusal.message());
    }
}
