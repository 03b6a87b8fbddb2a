package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.Stream;

/**
 * Proves of one statement that it needs no event older than the rule's memory. What it adds up: steps of a sequence,
 * windows over derived streams and what these depend on; what stands side by side depends on the longest.
 */
final class Soundness {

    private final Findings findings;
    private final Streams streams;
    private final Durations durations;

    Soundness(Findings findings, Streams streams, long memoryMillis) {
        this.findings = findings;
        this.streams = streams;
        this.durations = new Durations(findings, memoryMillis);
    }

    /** Milliseconds, wrong where there is a problem. */
    long memory(Query query) {
        new Locality(findings).check(query);
        long memory = own(query);
        for (Query nested : query.nested) {
            memory = Math.max(memory, own(nested));
        }
        steady(query);
        durations.total(memory);
        return memory;
    }

    private long own(Query query) {
        MatchRecognizeClause clause = query.model.getMatchRecognizeClause();
        if (clause != null) {
            return query.sources.isEmpty() || query.pattern()
                    ? new RowMemory(findings, durations).of(query, clause)
                    : base(query) + new RowMemory(findings, durations).of(query, clause);
        }
        if (query.joins() && query.pattern()) {
            findings.report("from", "PATTERN", "a pattern is not joined; 'insert into' a stream first, and join that");
        }
        return query.model.getFromClause().getStreams().stream()
                .mapToLong(stream -> stream(stream, query))
                .max()
                .orElse(0);
    }

    private long base(Query query) {
        return streams.memory(query.sources.get(0).table.name());
    }

    private long stream(Stream stream, Query query) {
        ProjectedStream projected = (ProjectedStream) stream;
        bounded(projected, query);
        long window = new Windows(findings, durations).memory(projected, query);
        if (projected instanceof PatternStream pattern) {
            return window + new PatternMemory(findings, durations).of(pattern.getExpression()) + longest(query);
        }
        return window + streams.memory(((FilterStream) projected).getFilter().getEventTypeName());
    }

    private long longest(Query query) {
        return query.atoms.keySet().stream()
                .map(PatternFilterExpr::getFilter)
                .mapToLong(filter -> streams.memory(filter.getEventTypeName()))
                .max()
                .orElse(0);
    }

    private void bounded(ProjectedStream stream, Query query) {
        boolean needs = query.aggregates() || query.joins() || query.isNested();
        if (needs && Windows.of(stream).isEmpty()) {
            String word =
                    stream instanceof FilterStream plain ? plain.getFilter().getEventTypeName() : "pattern";
            findings.report(
                    word,
                    "UNBOUNDED",
                    "'" + word + "' has no window, so that all that ever came counts; add one, as in '" + word
                            + "#time(10 min)'");
        }
    }

    /** An event leaves a sum by the same conditions as it came: they must answer the same at both times. */
    private void steady(Query query) {
        boolean asks = query.parts.stream()
                .filter(part -> part.expression() == query.model.getWhereClause()
                        || StatementWalk.below(part.expression()).stream()
                                .filter(Aggregates::is)
                                .anyMatch(Soundness::asks))
                .anyMatch(part -> asks(part.expression()));
        if (asks && query.aggregates()) {
            findings.report(
                    "(select",
                    "UNBOUNDED",
                    "a sub-query decides what is counted, and may decide otherwise when the event leaves the window: the"
                            + " count would be wrong for ever; put it under 'having', or 'insert into' a stream first");
        }
    }

    private static boolean asks(Expression expression) {
        return StatementWalk.below(expression).stream()
                .anyMatch(node -> SubQueries.of(node).isPresent());
    }
}
