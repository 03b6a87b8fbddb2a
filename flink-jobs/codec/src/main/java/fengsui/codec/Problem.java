package fengsui.codec;

import java.util.Comparator;

/**
 * One thing wrong with a file that a person wrote.
 *
 * @param file the path as the person knows it
 * @param line counted from 1
 * @param column counted from 1
 * @param code stable, for example {@code RULE-HAZARD}
 * @param message what was found, what was expected, and how to mend it
 */
public record Problem(String file, int line, int column, String code, String message) {

    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    /** {@code file:line:column CODE message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code + " " + message;
    }
}
