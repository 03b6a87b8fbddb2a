package fengsui.benchmark.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one variant, round by round.
 *
 * @param point where it is part of a curve
 */
public record Series(String variant, String unit, @Nullable Point point, List<Double> values) {

    /** Where on which curve. */
    public record Point(String curve, double x) {}

    public Series {
        values = List.copyOf(values);
    }

    public Spread spread() {
        return Spread.of(values);
    }
}
