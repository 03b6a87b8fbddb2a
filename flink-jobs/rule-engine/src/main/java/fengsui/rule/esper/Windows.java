package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PreviousExpression;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** How far back a window reaches, and whether each area has one of its own. */
final class Windows {

    /** Of these there are only so many: a group is kept for each for ever. */
    private static final Set<String> KEYS = Set.of(
            "grid",
            "community",
            "street",
            "district",
            "city",
            "type",
            "feed",
            "source",
            "property",
            "unit",
            "label",
            "channel",
            "category");

    private final Findings findings;
    private final Durations durations;

    Windows(Findings findings, Durations durations) {
        this.findings = findings;
        this.durations = durations;
    }

    static List<View> of(ProjectedStream stream) {
        return stream.getViews() == null ? List.of() : stream.getViews();
    }

    private static String names(List<View> views) {
        return views.stream()
                .map(view -> view.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** Milliseconds; 0 for no window. */
    long memory(ProjectedStream stream, Query query) {
        List<View> views = of(stream);
        return switch (names(views)) {
            case "" -> 0;
            case "time" -> time(views.get(0));
            case "groupwin time", "unique time" -> {
                keys(views.get(0), query);
                yield time(views.get(1));
            }
            case "time unique" -> {
                keys(views.get(1), query);
                yield time(views.get(0));
            }
            case "groupwin length" -> {
                keys(views.get(0), query);
                yield length(views.get(1), query);
            }
            default -> unknown(views, query);
        };
    }

    private long unknown(List<View> views, Query query) {
        findings.report(
                "#" + views.get(0).getName(),
                "WINDOW",
                "'#" + views.stream().map(View::getName).collect(Collectors.joining("#"))
                        + "' is not bounded in time for each area; use #time(10 min), or #groupwin("
                        + query.level().label() + ", source)#length(3) with 'where s.ts - prev(2, s.ts) <= 600000'");
        return 0;
    }

    private long time(View view) {
        return view.getParameters().size() == 1
                ? durations.millis("#" + view.getName(), view.getParameters().get(0))
                : durations.none("#" + view.getName());
    }

    private void keys(View view, Query query) {
        boolean area = false;
        for (Expression key : view.getParameters()) {
            boolean column = key instanceof PropertyValueExpression property && KEYS.contains(last(property));
            if (!column) {
                findings.report(
                        "#" + view.getName(),
                        "WINDOW",
                        "'#" + view.getName() + "' keeps one window for each key for ever; group by areas, source and"
                                + " kinds of events alone");
            }
            area |= Ties.area(key, query.inner);
        }
        if (!area) {
            findings.report("#" + view.getName(), "LOCALITY", Ties.missing("#" + view.getName(), query));
        }
    }

    private static String last(PropertyValueExpression property) {
        String name = property.getPropertyName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A number of events says nothing of time: a condition must. */
    private long length(View view, Query query) {
        OptionalDouble length = view.getParameters().size() == 1
                ? Spans.number(view.getParameters().get(0))
                : OptionalDouble.empty();
        Optional<Long> bound = length.isPresent() && length.getAsDouble() <= 100
                ? Conjuncts.of(query.model.getWhereClause()).stream()
                        .flatMap(condition -> Conjuncts.bound(condition).stream())
                        .filter(found -> time(found.later()) && looksBack(found.earlier(), length.getAsDouble() - 1))
                        .map(Conjuncts.Bound::millis)
                        .min(Long::compare)
                : Optional.empty();
        if (bound.isEmpty() || query.aggregates() || query.joins()) {
            findings.report(
                    "#" + view.getName(),
                    "UNBOUNDED",
                    "'#length' says nothing of time; take at most 100 events of one stream, count nothing, and add a bound"
                            + " for the oldest, as in 'where s.ts - prev(2, s.ts) <= 600000' for #length(3)");
            return 0;
        }
        return durations.within("prev", bound.get());
    }

    private static boolean time(Expression expression) {
        return expression instanceof PropertyValueExpression property
                && last(property).equals(EventColumns.TIME);
    }

    private static boolean looksBack(Expression expression, double events) {
        return expression instanceof PreviousExpression previous
                && previous.getChildren().size() == 2
                && Spans.number(previous.getChildren().get(0)).orElse(-1) == events
                && time(previous.getChildren().get(1));
    }
}
