package fengsui.cli.screen;

import java.util.List;

/** One line of a file as a person sees it, with a mark under the place that is spoken of. */
public final class Excerpt {

    /** How much of a long line is shown, and how much of that before the place, in cells. */
    private static final int WIDTH = 100;

    private static final int BEFORE = 60;

    private static final String TAB = "    ";

    private final String text;

    /** Of a whole file. */
    public Excerpt(String text) {
        this.text = text;
    }

    /**
     * The line and the mark under it; empty where the file has no such line.
     *
     * @param line counted from 1
     * @param column in chars, counted from 1
     */
    public List<String> lines(int line, int column, Palette palette) {
        return text.lines()
                .skip(Math.max(0, line - 1))
                .findFirst()
                .map(found -> marked(found, line, column, palette))
                .orElse(List.of());
    }

    private static List<String> marked(String found, int line, int column, Palette palette) {
        int at = Math.min(Math.max(0, column - 1), found.length());
        String before = end(plain(found.substring(0, at)));
        String shown = before + start(plain(found.substring(at)), WIDTH - Columns.width(before));
        String gap = " ".repeat(Columns.width(before));
        return List.of(
                palette.faint("%5d | ".formatted(line)) + shown,
                palette.faint("      | ") + gap + palette.alarming("^"));
    }

    /** A tab has no width of its own. */
    private static String plain(String text) {
        return text.replace("\t", TAB).replaceAll("\\p{Cntrl}", "?");
    }

    private static String end(String before) {
        int from = before.length();
        while (from > 0 && Columns.width(before.substring(from)) < BEFORE) {
            from = before.offsetByCodePoints(from, -1);
        }
        return from == 0 ? before : "…" + before.substring(from);
    }

    private static String start(String after, int width) {
        int to = 0;
        while (to < after.length() && Columns.width(after.substring(0, to)) < width) {
            to = after.offsetByCodePoints(to, 1);
        }
        return to == after.length() ? after : after.substring(0, to) + "…";
    }
}
