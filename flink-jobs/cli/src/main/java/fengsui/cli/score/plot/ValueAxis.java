package fengsui.cli.score.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand from below to above.
 *
 * @param top in units of the drawing, as is {@code bottom}; it grows downward
 */
record ValueAxis(double least, double greatest, double top, double bottom) {

    /** Greater ones have no difference that could be told. */
    private static final double FINITE = 1e300;

    private static final int TICKS = 5;
    private static final double MARGIN = 0.06;

    /** A value that is written out beside the axis. */
    record Tick(double y, String text) {}

    /** So that every value is seen; the band may go beyond. */
    static ValueAxis of(List<Column> columns, double top, double bottom) {
        double[] values = columns.stream()
                .flatMap(column -> column.ys().stream())
                .mapToDouble(ValueAxis::bounded)
                .toArray();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        if (values.length == 0) {
            return new ValueAxis(0, 1, top, bottom);
        }
        double margin = greatest > least ? (greatest - least) * MARGIN : Math.max(1e-9, Math.abs(least) * MARGIN);
        return new ValueAxis(least - margin, greatest + margin, top, bottom);
    }

    private static double bounded(double value) {
        return Math.min(Math.max(value, -FINITE), FINITE);
    }

    /** Within the drawing, whatever the value. */
    double y(double value) {
        double share = (bounded(value) - least) / (greatest - least);
        return bottom - Math.min(Math.max(share, 0), 1) * (bottom - top);
    }

    /** At 1, 2 or 5 times a power of ten. */
    List<Tick> ticks() {
        double rough = (greatest - least) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
        double from = Math.ceil(least / step);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS && (from + i) * step <= greatest; i++) {
            double value = (from + i) * step;
            ticks.add(new Tick(y(value), PlotWords.number(value, 4)));
        }
        return ticks;
    }
}
