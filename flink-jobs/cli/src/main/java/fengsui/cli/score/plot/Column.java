package fengsui.cli.score.plot;

import fengsui.baseline.Anomaly;
import fengsui.cli.series.ScoredRow;
import java.util.List;

/**
 * The rows whose times fall on one unit of the drawing's width. Values that are not finite are left out.
 *
 * @param x to the right, from where the drawing begins
 * @param ys the values that the line goes through: first, least, greatest, last; empty where there is none
 * @param low the lowest end of the expected band; not a number where none was expected, as is {@code high}
 * @param strangest the row of the greatest score
 * @param rows how many there are
 * @param broken whether the line does not come to here from the left
 */
record Column(double x, List<Double> ys, double low, double high, ScoredRow strangest, int rows, boolean broken) {

    static Column of(double x, List<ScoredRow> rows, boolean broken) {
        ScoredRow strangest = rows.get(0);
        double low = Double.NaN;
        double high = Double.NaN;
        for (ScoredRow row : rows) {
            Anomaly anomaly = row.anomaly();
            strangest = anomaly.score() > strangest.anomaly().score() ? row : strangest;
            if (Double.isFinite(anomaly.low()) && Double.isFinite(anomaly.high())) {
                low = Double.isNaN(low) ? anomaly.low() : Math.min(low, anomaly.low());
                high = Double.isNaN(high) ? anomaly.high() : Math.max(high, anomaly.high());
            }
        }
        return new Column(x, corners(rows), low, high, strangest, rows.size(), broken);
    }

    private static List<Double> corners(List<ScoredRow> rows) {
        double[] values = rows.stream()
                .mapToDouble(row -> row.row().value())
                .filter(Double::isFinite)
                .toArray();
        if (values.length < 2) {
            return values.length == 0 ? List.of() : List.of(values[0]);
        }
        double least = values[0];
        double greatest = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return List.of(values[0], least, greatest, values[values.length - 1]);
    }

    double score() {
        return strangest.anomaly().score();
    }

    boolean hasBand() {
        return !Double.isNaN(low);
    }
}
