package fengsui.console.analyst;

import fengsui.figures.Figures;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the warnings of one rule.
 *
 * @param right of those answered: accepted and not done with, or closed as resolved or handed over
 * @param precision what share of the answers says that the warning was right, 0 to 1; {@code null} where nobody answered
 * @param rejected by reason
 * @param closed by what came of it
 * @param suppressed told inside another one, or silenced
 */
record Outcome(
        long issued,
        long answered,
        long accepted,
        long right,
        @Nullable Double precision,
        SortedMap<String, Long> rejected,
        SortedMap<String, Long> closed,
        long suppressed) {

    static Outcome of(Figures figures) {
        OptionalDouble precision = figures.precision();
        return new Outcome(
                figures.issued(),
                figures.answered(),
                figures.accepted(),
                figures.right(),
                precision.isEmpty() ? null : precision.getAsDouble(),
                figures.rejected(),
                figures.closed(),
                figures.suppressed());
    }
}
