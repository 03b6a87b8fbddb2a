package fengsui.cli.series;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** How a series writes a value. */
public final class SeriesValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "null");
    private static final Set<String> INFINITE = Set.of("inf", "infinity");

    private SeriesValue() {}

    /** Not a number where the cell says that the value is missing; empty where it says neither that nor a value. */
    public static OptionalDouble of(String cell) {
        String text = cell.strip();
        if (NUMBER.matcher(text).matches()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (MISSING.contains(word)) {
            return OptionalDouble.of(Double.NaN);
        }
        boolean below = word.startsWith("-");
        String size = below || word.startsWith("+") ? word.substring(1) : word;
        return INFINITE.contains(size)
                ? OptionalDouble.of(below ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                : OptionalDouble.empty();
    }
}
