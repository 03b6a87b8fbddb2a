package fengsui.cli.series;

import fengsui.cli.series.SeriesLines.Line;
import fengsui.codec.CsvLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first line of a series.
 *
 * @param line as it stands in the file
 * @param columns names in lower case
 * @param timestamp which column holds the time
 * @param value which column holds the value
 */
record SeriesHeader(Line line, List<String> columns, int timestamp, int value) {

    static final String TIMESTAMP = "timestamp";

    /** Empty, and faults, where the line names no {@code timestamp} or no {@code value}, or names one twice. */
    static Optional<SeriesHeader> of(Line line, String value, Faults faults) {
        List<String> columns = columns(line.text());
        boolean sound = true;
        for (String wanted : List.of(TIMESTAMP, value)) {
            long found = columns.stream().filter(wanted::equals).count();
            if (found != 1) {
                sound = false;
                faults.report(line.number(), complaint(line, wanted, value, found));
            }
        }
        return sound
                ? Optional.of(new SeriesHeader(line, columns, columns.indexOf(TIMESTAMP), columns.indexOf(value)))
                : Optional.empty();
    }

    private static List<String> columns(String line) {
        String text = line.startsWith(LatinBytes.MARK) ? line.substring(LatinBytes.MARK.length()) : line;
        List<String> columns = new ArrayList<>();
        CsvLine.cells(text)
                .orElse(List.of())
                .forEach(cell -> columns.add(cell.strip().toLowerCase(Locale.ROOT)));
        return columns;
    }

    private static String complaint(Line line, String wanted, String value, long found) {
        String expected = ", expected a first line such as " + TIMESTAMP + "," + value;
        return found == 0
                ? "no column is named " + wanted + " in " + Faults.quoted(line.text()) + expected
                        + "; name the columns so, with commas between them"
                : found + " columns are named " + wanted + expected + "; rename all of them but one";
    }
}
