package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.CastExpression;
import com.espertech.esper.common.client.soda.CountProjectionExpression;
import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.RelationalOpExpression;
import java.util.List;

/** Values that a rule must not show or add up: sums that drift, times, witnesses. Casts where they harm other rules. */
final class StatementChecks {

    private final Findings findings;
    private final Times times;
    private final Drift drift;

    /** @param statements of one rule */
    StatementChecks(Findings findings, List<EPStatementObjectModel> statements) {
        this.findings = findings;
        this.times = new Times(statements);
        this.drift = new Drift(statements);
    }

    void check(EPStatementObjectModel statement) {
        StatementWalk walk = new StatementWalk(statement);
        walk.expressions.forEach(this::sum);
        walk.shown.forEach(this::witness);
        walk.expressions.forEach(this::guess);
        walk.filters.forEach(this::cast);
        times.shownBy(statement).forEach(this::time);
        walk.expressions.stream().filter(times::uneven).forEach(this::time);
    }

    private void sum(Expression expression) {
        drift.in(expression)
                .ifPresent(
                        word -> findings.report(
                                word,
                                "DRIFT",
                                "a sum or average over '" + word
                                        + "' drifts with history; add up whole numbers, such as 'milli' (thousandths of value)"));
    }

    /** Who says so may be counted; to show it would carry a pseudonym out of the job. */
    private void witness(Expression expression) {
        if (expression instanceof CountProjectionExpression) {
            return;
        }
        if (isWitness(expression)) {
            findings.report(
                    ((PropertyValueExpression) expression).getPropertyName(),
                    "WITNESS",
                    "'witness' may be counted, never selected; use count(distinct witness)");
        }
        StatementWalk.children(expression).forEach(this::witness);
    }

    /** To hold a witness against anything but another would find out who it is. */
    private void guess(Expression expression) {
        List<Expression> children = StatementWalk.children(expression);
        boolean pair = expression instanceof RelationalOpExpression
                && children.stream().allMatch(StatementChecks::isWitness);
        if (!pair
                && !(expression instanceof CountProjectionExpression)
                && children.stream().anyMatch(StatementChecks::isWitness)) {
            findings.report(
                    "witness",
                    "WITNESS",
                    "'witness' may be counted, or compared with another event's, as in 'witness != a.witness'; nothing else");
        }
    }

    private static boolean isWitness(Expression expression) {
        return column(expression).equals(EventColumns.WITNESS);
    }

    /** What a filter throws stops the event for every rule of the engine. */
    private void cast(Expression filter) {
        if (StatementWalk.below(filter).stream().anyMatch(CastExpression.class::isInstance)) {
            findings.report(
                    "cast", "CAST", "cast in a filter can fail for every rule at once; move it to 'where' or 'having'");
        }
    }

    /** An engine that is renewed goes on at a later time: what time it is would depend on what came late. */
    private void time(Expression expression) {
        String name = times.name(expression);
        findings.report(
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
}
