package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.InsertIntoClause;
import fengsui.rule.RuleSource;
import java.util.List;

/**
 * All that is checked of a rule's models. First the sandbox and every name, which the compiler must not see unless they
 * are sound; then what they would do.
 */
final class RuleCheck {

    private final RuleSource source;
    private final Findings safety;
    private final Findings soundness;

    RuleCheck(RuleSource source, FilledEpl epl) {
        this.source = source;
        this.safety = new Findings(epl);
        this.soundness = new Findings(epl);
    }

    /** Whether the compiler may see {@code statements}. */
    boolean safe(List<Statement> statements) {
        new Caps(safety).check(statements);
        for (Statement statement : statements) {
            safety.enter(statement);
            new Sandbox(safety).check(statement.model());
        }
        if (safety.none()) {
            named(statements);
        }
        return safety.none();
    }

    private void named(List<Statement> statements) {
        List<EPStatementObjectModel> models =
                statements.stream().map(Statement::model).toList();
        StatementChecks checks = new StatementChecks(soundness, models);
        Streams streams = new Streams(source.scope());
        for (Statement statement : statements) {
            safety.enter(statement);
            soundness.enter(statement);
            Query query = new Query(statement.model(), streams, null, safety);
            new Names(safety).check(query);
            long memory = safety.none() ? new Soundness(soundness, streams, source.memoryMillis()).memory(query) : 0;
            insert(query, streams, memory);
            checks.check(statement.model());
        }
        output(statements);
    }

    private void insert(Query query, Streams streams, long memory) {
        InsertIntoClause insert = query.model.getInsertInto();
        if (insert == null) {
            return;
        }
        if (streams.wasRead(insert.getStreamName())) {
            safety.report(
                    insert.getStreamName(),
                    "STREAM",
                    "'" + insert.getStreamName()
                            + "' is read before this statement inserts into it: it could feed itself;"
                            + " put the reading statement behind");
        }
        streams.insert(query.table(insert.getStreamName()), memory);
    }

    private void output(List<Statement> statements) {
        long outputs = statements.stream()
                .filter(statement -> statement.model().getInsertInto() == null)
                .count();
        if (outputs != 1) {
            soundness.leave();
            soundness.report(
                    "",
                    "OUTPUT",
                    outputs + " statements return hits, expected one; let the others 'insert into' a stream");
        }
    }

    Findings safety() {
        return safety;
    }

    Findings soundness() {
        return soundness;
    }
}
