package fengsui.cli.screen;

/** Text in columns of a terminal, where a Chinese character takes two cells. */
public final class Columns {

    private static final String ELLIPSIS = "…";

    private Columns() {}

    /** How many cells {@code text} takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::cells).sum();
    }

    /** {@code text} with blanks behind it up to {@code width} cells; longer text is left as it is. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** {@code text} with blanks before it, for numbers. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** {@code text} in at most {@code width} cells: where it is longer, its beginning and an ellipsis. */
    public static String clip(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = width - 1;
        for (int i = 0; i < text.length() && left >= cells(text.codePointAt(i)); ) {
            int point = text.codePointAt(i);
            left -= cells(point);
            kept.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return width < 1 ? "" : kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** The same, but the end is kept: of a code with a path the end tells places apart. */
    public static String clipFront(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int from = text.length();
        int left = width - 1;
        while (from > 0 && left >= cells(text.codePointBefore(from))) {
            left -= cells(text.codePointBefore(from));
            from = text.offsetByCodePoints(from, -1);
        }
        return width < 1 ? "" : ELLIPSIS + text.substring(from).stripLeading();
    }

    private static int cells(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The wide and full-width blocks of UAX #11. Roman numerals and box drawing are ambiguous there: one cell. */
    private static boolean isWide(int point) {
        return within(point, 0x1100, 0x115F)
                || within(point, 0x2E80, 0x303E)
                || within(point, 0x3041, 0xA4CF)
                || within(point, 0xAC00, 0xD7A3)
                || within(point, 0xF900, 0xFAFF)
                || within(point, 0xFE30, 0xFE6F)
                || within(point, 0xFF01, 0xFF60)
                || within(point, 0xFFE0, 0xFFE6)
                || within(point, 0x1F300, 0x1F64F)
                || within(point, 0x1F900, 0x1F9FF)
                || within(point, 0x20000, 0x3FFFD);
    }

    private static boolean within(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
