package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.OuterJoinQualifier;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.PreviousExpression;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.Stream;
import java.util.ArrayList;
import java.util.List;

/** Proves that what a statement says of an area depends on events of that area alone. */
final class Locality {

    private final Findings findings;

    Locality(Findings findings) {
        this.findings = findings;
    }

    void check(Query query) {
        Ties ties = new Ties();
        if (query.pattern()) {
            query.model.getFromClause().getStreams().forEach(stream -> pattern(stream, query, ties));
        } else {
            ties.begin(query.sources.get(0));
            joined(query, ties);
        }
        groups(query);
        previous(query);
        output(query);
        query.nested.forEach(nested -> nested(nested, query));
    }

    private void pattern(Stream stream, Query query, Ties ties) {
        if (stream instanceof PatternStream pattern) {
            atoms(pattern.getExpression(), query, ties);
        }
    }

    private void atoms(PatternExpr pattern, Query query, Ties ties) {
        if (pattern instanceof PatternFilterExpr atom) {
            atom(atom, query, ties);
        }
        pattern.getChildren().forEach(child -> atoms(child, query, ties));
    }

    private void atom(PatternFilterExpr atom, Query query, Ties ties) {
        Source source = query.atoms.get(atom);
        Scope scope = query.atomScopes.get(atom);
        if (source == null || scope == null) {
            return;
        }
        if (source == query.first()) {
            ties.begin(source);
            return;
        }
        Conjuncts.of(atom.getFilter().getFilter()).forEach(condition -> ties.follow(condition, scope));
        if (!ties.has(source)) {
            untied(source, query);
        }
    }

    private void untied(Source source, Query query) {
        String column = query.level().label();
        String first = query.sources.get(0).name;
        findings.report(
                List.of(source.name + "=", "as " + source.name, source.name, source.table.name()),
                "LOCALITY",
                "'" + (source.name.isEmpty() ? source.table.name() : source.name) + "' may be of any " + column
                        + "; tie it by an equation beside the other conditions and not within 'or', "
                        + (query.pattern()
                                ? "in its own brackets: '" + column + " = " + first + "." + column + "'"
                                : "as in 'where " + first + "." + column + " = " + source.name + "." + column + "'"));
    }

    /** Equations may stand in any order, so they are gone over until nothing more follows. */
    private void joined(Query query, Ties ties) {
        List<List<Expression>> equations = equations(query);
        boolean more = true;
        while (more) {
            more = false;
            for (List<Expression> sides : equations) {
                more |= ties.follow(sides, query.scope);
            }
        }
        query.sources.stream().filter(source -> !ties.has(source)).forEach(source -> untied(source, query));
    }

    private static List<List<Expression>> equations(Query query) {
        List<List<Expression>> equations = new ArrayList<>();
        Conjuncts.of(query.model.getWhereClause())
                .forEach(condition -> Conjuncts.equation(condition).ifPresent(equations::add));
        for (OuterJoinQualifier on : query.model.getFromClause().getOuterJoinQualifiers()) {
            if (on.getLeft() != null) {
                equations.add(List.of(on.getLeft(), on.getRight()));
                on.getAdditionalProperties().forEach(pair -> equations.add(List.of(pair.getLeft(), pair.getRight())));
            }
        }
        return equations;
    }

    private void groups(Query query) {
        if (query.model.getMatchRecognizeClause() != null) {
            List<Expression> keys = query.model.getMatchRecognizeClause().getPartitionExpressions();
            if (keys.stream().noneMatch(key -> Ties.area(key, query.inner))) {
                findings.report("match_recognize", "LOCALITY", Ties.missing("match_recognize", query));
            }
        } else if (query.aggregates()
                && StatementWalk.groups(query.model).stream().noneMatch(key -> Ties.area(key, query.scope))) {
            findings.report(
                    List.of("group", "having", "count", "sum", "select"),
                    "LOCALITY",
                    "counts and sums run over all areas together; add the rule's scope to 'group by', as in 'group by "
                            + query.level().label() + "'");
        }
    }

    /** The event before may be of another area, but in a window of each area. */
    private void previous(Query query) {
        boolean apart = query.model.getFromClause().getStreams().size() == 1
                && query.model.getFromClause().getStreams().get(0) instanceof ProjectedStream stream
                && Windows.of(stream).stream().anyMatch(view -> view.getName().equalsIgnoreCase("groupwin"))
                && !query.aggregates();
        boolean looksBack = query.parts.stream()
                .flatMap(part -> StatementWalk.below(part.expression()).stream())
                .anyMatch(PreviousExpression.class::isInstance);
        if (looksBack && !apart && query.model.getMatchRecognizeClause() == null) {
            findings.report(
                    "prev",
                    "LOCALITY",
                    "'prev' looks at the event before, of whatever area; use it over #groupwin("
                            + query.level().label() + ", source) and count nothing there");
        }
    }

    /** What goes on, as a hit or into a stream, says under the scope's own name which area it is about. */
    private void output(Query query) {
        String column = query.level().label();
        Table table = query.table("");
        Table.Cell cell = table.cells().get(column);
        boolean inserts = query.model.getInsertInto() != null;
        if (cell == null ? inserts : !cell.area()) {
            findings.report(
                    inserts ? "insert" : column,
                    "LOCALITY",
                    "the column '" + column + "' must be the area that the events are of; select it as it is, as in 'a."
                            + column + " as " + column + "'");
        }
    }

    private void nested(Query nested, Query around) {
        Source own = nested.sources.get(0);
        Ties ties = new Ties();
        around.sources.forEach(ties::begin);
        FilterStream stream =
                (FilterStream) nested.model.getFromClause().getStreams().get(0);
        Conjuncts.of(nested.model.getWhereClause()).forEach(condition -> ties.follow(condition, nested.scope));
        Conjuncts.of(stream.getFilter().getFilter()).forEach(condition -> ties.follow(condition, nested.scope));
        if (!ties.has(own)) {
            findings.report(
                    "(select",
                    "LOCALITY",
                    "the sub-query looks at every area; tie it by an equation of the rule's scope, as in '(select count(*)"
                            + " from Video#time(5 min) as v where v."
                            + around.level().label() + " = s."
                            + around.level().label() + ")'");
        }
        previous(nested);
    }
}
