package fengsui.cli.series;

/**
 * One row of a series.
 *
 * @param text the whole line as it stands in the file, its end aside; characters stand for bytes
 * @param end of the line as it stands in the file; blank where the file ends without one
 * @param timestamp as written
 * @param value not a number where it is missing
 */
public record SeriesRow(String text, String end, String timestamp, SeriesTime time, double value) {}
