package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.EPStatementObjectModel;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.Filter;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.MatchRecognizeRegEx;
import com.espertech.esper.common.client.soda.MatchRecognizeRegExAtom;
import com.espertech.esper.common.client.soda.OuterJoinQualifier;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternMatchUntilExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.SelectClauseElement;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import com.espertech.esper.common.client.soda.Stream;
import fengsui.area.Level;
import fengsui.codec.yaml.DidYouMean;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One select of a rule, or sub-query of one, with what the names in each of its parts mean. */
final class Query {

    /** One expression and the scope it is read in. */
    record Part(Expression expression, Scope scope) {}

    final EPStatementObjectModel model;
    final List<Source> sources = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final List<Query> nested = new ArrayList<>();

    /** The atoms of a pattern in the order of the text, and whose source and scope each has. */
    final IdentityHashMap<PatternFilterExpr, Source> atoms = new IdentityHashMap<>();

    final IdentityHashMap<PatternFilterExpr, Scope> atomScopes = new IdentityHashMap<>();

    /** The columns of match_recognize's events. */
    final Map<String, Source> rows = new LinkedHashMap<>();

    /** Of select, where, having and group by. */
    final Scope scope;

    /** Of the columns that a match_recognize reads, and its partitions. */
    final Scope inner;

    private final Streams streams;
    private final Findings findings;
    private final @Nullable Scope outer;
    private @Nullable Source first;

    /** @param outer that of the select around a sub-query */
    Query(EPStatementObjectModel model, Streams streams, @Nullable Scope outer, Findings findings) {
        this.model = model;
        this.streams = streams;
        this.outer = outer;
        this.findings = findings;
        model.getFromClause().getStreams().forEach(this::stream);
        this.inner = new Scope(sources, bare(), outer);
        MatchRecognizeClause clause = model.getMatchRecognizeClause();
        this.scope = clause == null ? inner : measured(clause);
        parts();
    }

    /** Patterns show their tags alone. */
    private List<Source> bare() {
        return pattern() ? List.of() : sources;
    }

    private void stream(Stream stream) {
        if (stream instanceof FilterStream plain) {
            Source source = source(plain.getFilter(), name(plain), false);
            sources.add(source);
            filter(plain.getFilter(), new Scope(List.of(), List.of(source), null));
        } else if (stream instanceof PatternStream pattern) {
            pattern(pattern.getExpression(), false);
        }
    }

    private static String name(FilterStream stream) {
        return stream.getStreamName() == null ? stream.getFilter().getEventTypeName() : stream.getStreamName();
    }

    private Source source(Filter filter, String name, boolean many) {
        Table table = streams.read(filter.getEventTypeName());
        if (table == null) {
            findings.report(
                    filter.getEventTypeName(),
                    "STREAM",
                    "there is no stream '" + filter.getEventTypeName() + "'"
                            + DidYouMean.hint(filter.getEventTypeName(), streams.names()));
        }
        return new Source(name, table == null ? Table.UNKNOWN : table, many);
    }

    private void pattern(PatternExpr pattern, boolean repeated) {
        if (pattern instanceof PatternFilterExpr atom) {
            Source source = source(atom.getFilter(), atom.getTagName() == null ? "" : atom.getTagName(), repeated);
            Scope before = new Scope(sources, List.of(source), null);
            first = first == null ? source : first;
            atoms.put(atom, source);
            atomScopes.put(atom, before);
            filter(atom.getFilter(), before);
            if (atom.getTagName() != null) {
                sources.add(source);
            }
        }
        List<PatternExpr> children = pattern.getChildren();
        for (int i = 0; i < children.size(); i++) {
            pattern(children.get(i), repeated || (pattern instanceof PatternMatchUntilExpr && i == 0));
        }
    }

    private void filter(Filter filter, Scope own) {
        if (filter.getFilter() != null) {
            parts.add(new Part(filter.getFilter(), own));
        }
    }

    private Scope measured(MatchRecognizeClause clause) {
        names(clause.getPattern()).forEach(name -> rows.put(name, new Source(name, sources.get(0).table, false)));
        Scope variables = new Scope(List.copyOf(rows.values()), List.of(), outer);
        clause.getPartitionExpressions().forEach(key -> parts.add(new Part(key, inner)));
        clause.getDefines().forEach(define -> parts.add(new Part(define.getExpression(), variables)));
        clause.getMeasures().forEach(measure -> parts.add(new Part(measure.getExpression(), variables)));
        Table measures = Columns.table("", clause.getMeasures(), variables, streams.scope());
        return new Scope(List.of(), List.of(new Source("", measures, false)), outer);
    }

    /** Of the row's events in their order. */
    static List<String> names(MatchRecognizeRegEx pattern) {
        if (pattern instanceof MatchRecognizeRegExAtom atom) {
            return List.of(atom.getName());
        }
        return pattern.getChildren().stream()
                .flatMap(child -> names(child).stream())
                .toList();
    }

    private void parts() {
        selected().forEach(column -> part(column.getExpression()));
        part(model.getWhereClause());
        part(model.getHavingClause());
        StatementWalk.groups(model).forEach(this::part);
        for (OuterJoinQualifier on : model.getFromClause().getOuterJoinQualifiers()) {
            joined(on);
        }
        for (Stream stream : model.getFromClause().getStreams()) {
            views((ProjectedStream) stream);
        }
    }

    private void joined(OuterJoinQualifier on) {
        part(on.getLeft());
        part(on.getRight());
        on.getAdditionalProperties().forEach(pair -> {
            part(pair.getLeft());
            part(pair.getRight());
        });
    }

    private void views(ProjectedStream stream) {
        if (stream.getViews() != null) {
            stream.getViews()
                    .forEach(view -> view.getParameters().forEach(parameter -> parts.add(new Part(parameter, inner))));
        }
    }

    List<SelectClauseExpression> selected() {
        List<SelectClauseExpression> selected = new ArrayList<>();
        for (SelectClauseElement element : model.getSelectClause().getSelectList()) {
            if (element instanceof SelectClauseExpression column) {
                selected.add(column);
            }
        }
        return selected;
    }

    private void part(@Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        parts.add(new Part(expression, scope));
        StatementWalk.below(expression)
                .forEach(node ->
                        SubQueries.of(node).ifPresent(query -> nested.add(new Query(query, streams, scope, findings))));
    }

    /** What its rows look like to those that read the stream {@code name}; for a hit the name is blank. */
    Table table(String name) {
        MatchRecognizeClause clause = model.getMatchRecognizeClause();
        return clause == null
                ? Columns.table(name, selected(), scope, streams.scope())
                : new Table(name, scope.bareTables().get(0).cells(), true);
    }

    boolean pattern() {
        return model.getFromClause().getStreams().get(0) instanceof PatternStream;
    }

    Level level() {
        return streams.scope();
    }

    boolean isNested() {
        return outer != null;
    }

    /** The event that a pattern begins with. */
    @Nullable
    Source first() {
        return first;
    }

    boolean joins() {
        return model.getFromClause().getStreams().size() > 1;
    }

    /** Whether it looks at many events at once. */
    boolean aggregates() {
        return selected().stream().anyMatch(column -> Aggregates.in(column.getExpression()))
                || (model.getHavingClause() != null && Aggregates.in(model.getHavingClause()));
    }
}
