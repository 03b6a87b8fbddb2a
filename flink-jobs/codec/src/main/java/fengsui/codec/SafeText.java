package fengsui.codec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Names that standards restrict. CAP allows no spaces, commas, {@code <} or {@code &} in an identifier or sender, a URI
 * reference no spaces nor quotes: these are percent-encoded, so that two names never become one.
 */
public final class SafeText {

    private static final String REFUSED = ",<>&%\"\\^`{|}";

    private SafeText() {}

    public static String of(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(point -> append(point, safe));
        return safe.toString();
    }

    private static void append(int point, StringBuilder safe) {
        if (fits(point)) {
            safe.appendCodePoint(point);
            return;
        }
        for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            safe.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
    }

    private static boolean fits(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.isDefined(point)
                && REFUSED.indexOf(point) < 0;
    }
}
