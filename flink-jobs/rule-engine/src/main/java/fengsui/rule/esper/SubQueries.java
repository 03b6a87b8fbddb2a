package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.SubqueryExistsExpression;
import com.espertech.esper.common.client.soda.SubqueryExpression;
import com.espertech.esper.common.client.soda.SubqueryInExpression;
import com.espertech.esper.common.client.soda.SubqueryQualifiedExpression;
import java.util.Optional;

/** Selects within selects: one stream, and none within another. */
final class SubQueries {

    private final Findings findings;

    SubQueries(Findings findings) {
        this.findings = findings;
    }

    /** The four sorts of sub-query have no type in common. */
    static Optional<EPStatementObjectModel> of(Expression expression) {
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

    void check(EPStatementObjectModel model, Sandbox sandbox) {
        if (model.getInsertInto() != null
                || model.getMatchRecognizeClause() != null
                || model.getGroupByClause() != null
                || model.getHavingClause() != null
                || !oneStream(model)) {
            findings.report(
                    "(select",
                    "CLAUSE",
                    "a sub-query reads one stream in a window, as in '(select count(*) from Video#time(5 min) as v where"
                            + " v.grid = s.grid)'; no join, pattern, 'group by' or 'having'");
            return;
        }
        if (new StatementWalk(model).statements.size() > 1) {
            findings.report("(select", "CLAUSE", "a sub-query stands within a sub-query; write two beside each other");
            return;
        }
        sandbox.check(model);
    }

    private static boolean oneStream(EPStatementObjectModel model) {
        return model.getFromClause() != null
                && model.getFromClause().getStreams().size() == 1
                && model.getFromClause().getStreams().get(0) instanceof FilterStream;
    }
}
