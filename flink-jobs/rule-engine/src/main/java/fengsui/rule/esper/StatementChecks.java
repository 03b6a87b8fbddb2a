package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.AvedevProjectionExpression;
import com.espertech.esper.common.client.soda.AvgProjectionExpression;
import com.espertech.esper.common.client.soda.CastExpression;
import com.espertech.esper.common.client.soda.CountProjectionExpression;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.MatchRecognizeSkipClause;
import com.espertech.esper.common.client.soda.NamedParameterExpression;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternGuardExpr;
import com.espertech.esper.common.client.soda.PatternObserverExpr;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.SelectClauseWildcard;
import com.espertech.esper.common.client.soda.StddevProjectionExpression;
import com.espertech.esper.common.client.soda.SumProjectionExpression;
import com.espertech.esper.common.client.soda.View;
import fengsui.risk.Measure;
import fengsui.rule.Compilation.EplProblem;
import fengsui.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be seen in one statement without proving anything: windows longer than the memory, sums that drift, matches
 * that depend on all history, columns that would show a witness. It finds mistakes, not malice.
 */
final class StatementChecks {

    private final RuleSource source;
    private final FilledEpl epl;
    private final Times times;
    private final List<EplProblem> problems = new ArrayList<>();

    StatementChecks(RuleSource source, FilledEpl epl, Times times) {
        this.times = times;
        this.source = source;
        this.epl = epl;
    }

    List<EplProblem> check(EPStatementObjectModel statement) {
        StatementWalk walk = new StatementWalk(statement);
        walk.statements.forEach(this::statement);
        walk.views.forEach(this::view);
        walk.patterns.forEach(this::pattern);
        walk.expressions.forEach(this::sum);
        walk.shown.forEach(this::witness);
        walk.filters.forEach(this::cast);
        times.shownBy(statement).forEach(this::time);
        walk.expressions.stream().filter(times::uneven).forEach(this::time);
        return problems;
    }

    private void statement(EPStatementObjectModel statement) {
        if (statement.getOutputLimitClause() != null) {
            report("output", "OUTPUT", "'output' is not for rules: cooldowns belong to the incident; leave it out");
        }
        boolean recognizes = statement.getMatchRecognizeClause() != null;
        if (recognizes && statement.getMatchRecognizeClause().getSkipClause() != MatchRecognizeSkipClause.TO_NEXT_ROW) {
            report(
                    "match_recognize",
                    "SKIP",
                    "match_recognize without 'after match skip to next row' depends on all that ever was; add it"
                            + " after 'measures'");
        }
        boolean all =
                statement.getSelectClause().getSelectList().stream().anyMatch(SelectClauseWildcard.class::isInstance);
        if (all && !recognizes) {
            report("*", "STAR", "'select *' shows columns that no rule may show; name the columns");
        }
    }

    private void view(View view) {
        if (view.getName().equals("keepall")) {
            report("#keepall", "MEMORY", "#keepall never forgets; use #time(…) of at most the rule's memory");
        }
        boolean external = view.getName().startsWith("ext_timed");
        if (external || view.getName().startsWith("time")) {
            within("#" + view.getName(), view.getParameters(), external ? 1 : 0);
        }
    }

    private void pattern(PatternExpr pattern) {
        if (pattern instanceof PatternGuardExpr guard && guard.getNamespace().equals("timer")) {
            within("timer:" + guard.getName(), guard.getParameters(), 0);
        }
        if (pattern instanceof PatternObserverExpr observer
                && observer.getName().equals("interval")) {
            within("timer:interval", observer.getParameters(), 0);
        }
    }

    private void within(String what, List<Expression> parameters, int position) {
        if (position >= parameters.size()) {
            return;
        }
        Spans.millis(parameters.get(position)).ifPresent(millis -> {
            if (millis > source.memoryMillis()) {
                report(
                        what,
                        "MEMORY",
                        what + " looks back " + seconds(millis) + " s, the rule's memory is "
                                + seconds(source.memoryMillis()) + " s; raise 'memory' or shorten the window");
            }
        });
    }

    private void sum(Expression expression) {
        boolean sums = expression instanceof SumProjectionExpression
                || expression instanceof AvgProjectionExpression
                || expression instanceof StddevProjectionExpression
                || expression instanceof AvedevProjectionExpression;
        if (!sums) {
            return;
        }
        expression.getChildren().stream()
                .filter(child -> !(child instanceof NamedParameterExpression))
                .flatMap(child -> StatementWalk.below(child).stream())
                .filter(node -> EventColumns.FLOATING.contains(column(node)))
                .findFirst()
                .ifPresent(
                        node -> report(
                                column(node),
                                "DRIFT",
                                "a sum or average over '" + column(node)
                                        + "' drifts with history; add up whole numbers, such as 'milli' (thousandths of value)"));
    }

    /** Who says so may be counted; to show it would carry a pseudonym out of the job. */
    private void witness(Expression expression) {
        if (expression instanceof CountProjectionExpression) {
            return;
        }
        if (column(expression).equals(EventColumns.WITNESS)) {
            report("witness", "WITNESS", "'witness' may be counted, never selected; use count(distinct witness)");
        }
        expression.getChildren().forEach(this::witness);
    }

    /** What a filter throws stops the event for every rule of the engine. */
    private void cast(Expression filter) {
        if (StatementWalk.below(filter).stream().anyMatch(CastExpression.class::isInstance)) {
            report("cast", "CAST", "cast in a filter can fail for every rule at once; move it to 'where' or 'having'");
        }
    }

    /** An engine that is renewed goes on at a later time: what time it is would depend on what came late. */
    private void time(Expression expression) {
        String name = times.name(expression);
        report(
                name,
                "TIME",
                "'" + name
                        + "' is a time, and a rule may only look at how far times lie apart; write a difference of two"
                        + " times, such as b.ts - a.ts");
    }

    private static String column(Expression expression) {
        if (!(expression instanceof PropertyValueExpression property)) {
            return "";
        }
        String name = property.getPropertyName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String seconds(long millis) {
        return new Measure.Numeric(millis / 1000.0).text();
    }

    private void report(String word, String code, String message) {
        problems.add(epl.own().problem(Math.max(0, epl.own().find(word)), code, message));
    }
}
