package fengsui.cli.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person is told of series that were scored. */
public final class SeriesWords {

    private SeriesWords() {}

    /** {@code 22,695 rows, 41 scored at least 0.999, 3 without a value}. */
    public static String count(SeriesCount count) {
        String said = number(count.rows(), "row") + ", " + String.format(Locale.ROOT, "%,d", count.high())
                + " scored at least " + SeriesCount.HIGH;
        return count.missing() == 0
                ? said
                : said + ", " + String.format(Locale.ROOT, "%,d", count.missing()) + " without a value";
    }

    /** Of one file, what its owner should know though it was scored. */
    public static List<String> warnings(String file, SeriesCount count) {
        List<String> warnings = new ArrayList<>();
        if (count.rows() == 0) {
            warnings.add(file + ": warning: there is no row below the first line");
        }
        if (count.back() > 0) {
            warnings.add(file + ": warning: time goes back in " + number(count.back(), "row")
                    + "; a reading before others is judged by them, and not learned from; sort the rows by time");
        }
        return warnings;
    }

    /** {@code 1 row}, {@code 22,695 rows}. */
    public static String number(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
