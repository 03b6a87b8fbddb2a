package fengsui.cli.series;

/**
 * What was in one series, or in several.
 *
 * @param missing rows without a value
 * @param back rows whose time is before that of the row above
 * @param high rows that scored at least {@value #HIGH}
 */
public record SeriesCount(long rows, long missing, long back, long high) {

    public static final SeriesCount NONE = new SeriesCount(0, 0, 0, 0);

    /** This or stranger once in a thousand readings. */
    public static final double HIGH = 0.999;

    SeriesCount with(ScoredRow row, boolean back) {
        return new SeriesCount(
                rows + 1,
                missing + (Double.isNaN(row.row().value()) ? 1 : 0),
                this.back + (back ? 1 : 0),
                high + (row.anomaly().score() >= HIGH ? 1 : 0));
    }

    public SeriesCount plus(SeriesCount other) {
        return new SeriesCount(rows + other.rows, missing + other.missing, back + other.back, high + other.high);
    }
}
