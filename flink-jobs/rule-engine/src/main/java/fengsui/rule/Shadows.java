package fengsui.rule;

import java.util.List;
import java.util.Optional;

/** Finds rows of an assessment that are never reached, because an earlier one holds wherever they would. Stateless. */
final class Shadows {

    private Shadows() {}

    /** The first of {@code earlier} that holds whenever {@code row} does, as far as one condition at a time can tell. */
    static Optional<Assessment.Row> over(Assessment.Row row, List<Assessment.Row> earlier) {
        return earlier.stream()
                .filter(before -> !before.when().isEmpty())
                .filter(before -> before.when().stream()
                        .allMatch(wanted -> row.when().stream().anyMatch(own -> implies(own, wanted))))
                .findFirst();
    }

    private static boolean implies(Assessment.Condition own, Assessment.Condition wanted) {
        return own.measure().equals(wanted.measure()) && implies(own, wanted.comparison(), wanted.limit());
    }

    private static boolean implies(Assessment.Condition own, Comparison wanted, double limit) {
        return switch (own.comparison()) {
            case EQUALS -> wanted.holds(own.limit(), limit);
            case AT_LEAST ->
                upward(wanted) && (wanted == Comparison.ABOVE ? own.limit() > limit : own.limit() >= limit);
            case ABOVE -> upward(wanted) && own.limit() >= limit;
            case AT_MOST ->
                downward(wanted) && (wanted == Comparison.BELOW ? own.limit() < limit : own.limit() <= limit);
            case BELOW -> downward(wanted) && own.limit() <= limit;
        };
    }

    private static boolean upward(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE;
    }

    private static boolean downward(Comparison comparison) {
        return comparison == Comparison.AT_MOST || comparison == Comparison.BELOW;
    }
}
