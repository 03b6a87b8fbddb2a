package fengsui.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** Text cut into lines of a terminal. */
public final class Wrapped {

    private Wrapped() {}

    /** Lines of at most {@code width} cells; at least one. Cut at blanks where there are any in the second half. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (Columns.width(rest) > width) {
            int end = fitting(rest, width);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > end / 2 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** How many chars fit; never half of a pair. */
    private static int fitting(String text, int width) {
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (Columns.width(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return Math.max(1, end);
    }
}
