package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.GroupByClauseExpression;
import com.espertech.esper.common.client.soda.GroupByClauseExpressionSingle;
import com.espertech.esper.common.client.soda.InsertIntoClause;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.OuterJoinQualifier;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.SelectClause;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.SelectClauseWildcard;
import com.espertech.esper.common.client.soda.StreamSelector;
import fengsui.event.EventKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list over the statement model: of every part that a statement can have, either its known values are let
 * through here or it must be absent. It runs before the compiler may see the statement, and looks no name up.
 */
final class Sandbox {

    static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private record Part(String word, Function<EPStatementObjectModel, @Nullable Object> getter) {}

    /** What no rule has, by the word that stands where it does. */
    private static final List<Part> ABSENT = List.of(
            new Part("create window", EPStatementObjectModel::getCreateWindow),
            new Part("on", EPStatementObjectModel::getOnExpr),
            new Part("create variable", EPStatementObjectModel::getCreateVariable),
            new Part("limit", EPStatementObjectModel::getRowLimitClause),
            new Part("update", EPStatementObjectModel::getUpdateClause),
            new Part("@", EPStatementObjectModel::getAnnotations),
            new Part("create index", EPStatementObjectModel::getCreateIndex),
            new Part("create schema", EPStatementObjectModel::getCreateSchema),
            new Part("create context", EPStatementObjectModel::getCreateContext),
            new Part("for", EPStatementObjectModel::getForClause),
            new Part("expression", EPStatementObjectModel::getExpressionDeclarations),
            new Part("context", EPStatementObjectModel::getContextName),
            new Part("expression", EPStatementObjectModel::getScriptExpressions),
            new Part("inlined_class", EPStatementObjectModel::getClassProvidedExpressions),
            new Part("create dataflow", EPStatementObjectModel::getCreateDataFlow),
            new Part("create expression", EPStatementObjectModel::getCreateExpression),
            new Part("create inlined_class", EPStatementObjectModel::getCreateClass),
            new Part("delete", EPStatementObjectModel::getFireAndForgetClause),
            new Part("into table", EPStatementObjectModel::getIntoTableClause),
            new Part("create table", EPStatementObjectModel::getCreateTable),
            new Part("order by", EPStatementObjectModel::getOrderByClause));

    private final Findings findings;
    private final SandboxStreams streams;
    private final SandboxExpressions expressions;

    Sandbox(Findings findings) {
        this.findings = findings;
        this.expressions = new SandboxExpressions(findings, this);
        this.streams = new SandboxStreams(findings, expressions);
    }

    void check(EPStatementObjectModel model) {
        ABSENT.forEach(part -> absent(part.word(), part.getter().apply(model)));
        if (model.getOutputLimitClause() != null) {
            findings.report(
                    "output", "OUTPUT", "'output' is not for rules: cooldowns belong to the incident; leave it out");
        }
        insertInto(model.getInsertInto());
        select(model.getSelectClause(), model.getMatchRecognizeClause() != null);
        from(model);
        expressions.check(model.getWhereClause());
        expressions.check(model.getHavingClause());
        groupBy(model);
        if (model.getMatchRecognizeClause() != null) {
            matchRecognize(model, model.getMatchRecognizeClause());
        }
    }

    private void absent(String word, @Nullable Object part) {
        if (part != null && !(part instanceof Collection<?> list && list.isEmpty())) {
            clause(word);
        }
    }

    private void clause(String word) {
        findings.report(
                word.replaceFirst(" .*", ""),
                "CLAUSE",
                "'" + word
                        + "' is not for rules; a statement is '[insert into X] select … from … [where …] [group by …]"
                        + " [having …]' or a match_recognize");
    }

    private void insertInto(@Nullable InsertIntoClause insert) {
        if (insert == null) {
            return;
        }
        if (!plainOutput(insert.getStreamSelector())) {
            clause("rstream");
        }
        if (!insert.getColumnNames().isEmpty() || insert.getEventPrecedence() != null) {
            findings.report(
                    insert.getStreamName(),
                    "CLAUSE",
                    "'insert into' takes a name alone; name the columns in the select, as in 'select a.grid as grid'");
        }
        name(insert.getStreamName());
        if (Arrays.stream(EventKind.values())
                .anyMatch(kind -> EventColumns.typeName(kind).equalsIgnoreCase(insert.getStreamName()))) {
            findings.report(
                    insert.getStreamName(),
                    "STREAM",
                    "a rule inserts no events into '" + insert.getStreamName() + "', which holds what happened; choose"
                            + " another name");
        }
    }

    private static boolean plainOutput(@Nullable StreamSelector selector) {
        return selector == null || selector == StreamSelector.ISTREAM_ONLY;
    }

    private void select(SelectClause select, boolean recognizes) {
        if (!plainOutput(select.getStreamSelector())) {
            clause(select.getStreamSelector() == StreamSelector.RSTREAM_ONLY ? "rstream" : "irstream");
        }
        if (select.isDistinct()) {
            clause("distinct");
        }
        for (SelectClauseElement element : select.getSelectList()) {
            if (element instanceof SelectClauseExpression column) {
                column(column);
            } else if (!(element instanceof SelectClauseWildcard && recognizes)) {
                findings.report("*", "STAR", "'select *' shows columns that no rule may show; name the columns");
            }
        }
    }

    private void column(SelectClauseExpression column) {
        if (column.getAsName() != null) {
            name(column.getAsName());
        }
        if (column.isAnnotatedByEventFlag()) {
            clause("@eventbean");
        }
        expressions.check(column.getExpression());
    }

    void name(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            findings.report(name, "COLUMN", "'" + name + "' is no plain name; use letters, digits and '_'");
        }
    }

    private void from(EPStatementObjectModel model) {
        if (model.getFromClause() == null || model.getFromClause().getStreams().isEmpty()) {
            findings.report("", "STREAM", "the statement reads no stream; add 'from Sensor(…)' or another");
            return;
        }
        model.getFromClause().getStreams().forEach(streams::check);
        for (OuterJoinQualifier on : model.getFromClause().getOuterJoinQualifiers()) {
            if (on.getLeft() != null) {
                expressions.check(on.getLeft());
                expressions.check(on.getRight());
                on.getAdditionalProperties().forEach(pair -> {
                    expressions.check(pair.getLeft());
                    expressions.check(pair.getRight());
                });
            }
        }
    }

    private void groupBy(EPStatementObjectModel model) {
        if (model.getGroupByClause() == null) {
            return;
        }
        for (GroupByClauseExpression key : model.getGroupByClause().getGroupByExpressions()) {
            if (key instanceof GroupByClauseExpressionSingle single
                    && single.getExpression() instanceof PropertyValueExpression column) {
                expressions.check(column);
            } else {
                findings.report(
                        "by", "CLAUSE", "'group by' takes columns alone; no sums, rollup, cube or grouping sets");
            }
        }
    }

    private void matchRecognize(EPStatementObjectModel model, MatchRecognizeClause clause) {
        new SandboxRows(findings).check(model, clause);
        clause.getPartitionExpressions().forEach(expressions::simple);
        clause.getMeasures().forEach(measure -> {
            expressions.simple(measure.getExpression());
            column(measure);
        });
        clause.getDefines().forEach(define -> {
            name(define.getName());
            expressions.simple(define.getExpression());
        });
    }
}
