package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.MatchRecognizeClause;
import com.espertech.esper.common.client.soda.PreviousExpression;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far apart the first and the last event of a match_recognize can lie. */
final class RowMemory {

    /** {@code later.ts - earlier.ts <= millis}. */
    private record Bound(String later, String earlier, long millis) {}

    private final Findings findings;
    private final Durations durations;

    RowMemory(Findings findings, Durations durations) {
        this.findings = findings;
        this.durations = durations;
    }

    /** Milliseconds; 0, and a problem, where nothing says so. */
    long of(Query query, MatchRecognizeClause clause) {
        plain(query);
        List<String> names = Query.names(clause.getPattern());
        Optional<Long> span = span(names.get(0), names.get(names.size() - 1), bounds(clause), names.size());
        if (span.isEmpty()) {
            String last = names.get(names.size() - 1);
            findings.report(
                    "define",
                    "UNBOUNDED",
                    "nothing says how far apart '" + names.get(0) + "' and '" + last + "' may lie; add '" + last
                            + ".ts - "
                            + names.get(0) + ".ts <= 300000' to '" + last
                            + "' under 'define', beside its other conditions (milliseconds)");
        }
        return span.map(millis -> durations.within(".ts -", millis)).orElse(0L);
    }

    private void plain(Query query) {
        boolean windowed = query.model.getFromClause().getStreams().stream()
                .anyMatch(stream -> stream instanceof ProjectedStream projected
                        && !Windows.of(projected).isEmpty());
        if (windowed || query.joins() || query.pattern()) {
            findings.report(
                    "match_recognize",
                    "ROWS",
                    "match_recognize reads one stream without a window, as in 'from Sensor(…)'");
        }
        query.parts.stream()
                .flatMap(part -> StatementWalk.below(part.expression()).stream())
                .filter(node -> node instanceof PreviousExpression || Aggregates.is(node))
                .findFirst()
                .ifPresent(node -> findings.report(
                        node instanceof PreviousExpression ? "prev" : "measures",
                        "ROWS",
                        "a match_recognize knows the events of its row alone, no 'prev' and no sums; name one more event in the"
                                + " row, and compare columns, as in 'B.value > A.value' or max(A.value, B.value)"));
    }

    private static List<Bound> bounds(MatchRecognizeClause clause) {
        List<Bound> bounds = new ArrayList<>();
        clause.getDefines()
                .forEach(define -> Conjuncts.of(define.getExpression())
                        .forEach(condition -> Conjuncts.bound(condition).ifPresent(found -> {
                            String later = timeOf(found.later());
                            String earlier = timeOf(found.earlier());
                            if (!later.isEmpty() && !earlier.isEmpty()) {
                                bounds.add(new Bound(later, earlier, found.millis()));
                            }
                        })));
        return bounds;
    }

    /** The variable whose time {@code expression} is; blank for anything else. */
    private static String timeOf(Expression expression) {
        String end = "." + EventColumns.TIME;
        return expression instanceof PropertyValueExpression property
                        && property.getPropertyName().endsWith(end)
                ? property.getPropertyName()
                        .substring(0, property.getPropertyName().length() - end.length())
                : "";
    }

    /** The shortest way over bounds, of at most {@code steps}. */
    private static Optional<Long> span(String first, String last, List<Bound> bounds, int steps) {
        if (first.equals(last)) {
            return Optional.of(0L);
        }
        return steps == 0
                ? Optional.empty()
                : bounds.stream()
                        .filter(bound -> bound.later().equals(last))
                        .flatMap(bound ->
                                span(first, bound.earlier(), bounds, steps - 1)
                                        .map(rest -> rest + bound.millis())
                                        .stream())
                        .min(Long::compare);
    }
}
