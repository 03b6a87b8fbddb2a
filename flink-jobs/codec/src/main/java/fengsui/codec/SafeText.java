package fengsui.codec;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Names that standards restrict: what they refuse is percent-encoded, so that two names never become one. */
public final class SafeText {

    private static final String NOT_IN_CAP = ",<>&%\"";
    private static final String IN_URI = "-._~!$&'()*+,;=@/:";

    private SafeText() {}

    /** As CAP wants an identifier or a sender: without spaces, commas, {@code <} and {@code &}. */
    public static String cap(String name) {
        return safe(name, SafeText::fitsCap);
    }

    /** As a URI reference. A name that is a URI already stays as it is. */
    public static String uri(String name) {
        boolean scheme = name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return safe(name, point -> fitsUri(point) && (scheme || point != ':'));
    }

    private static String safe(String name, IntPredicate fits) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(point -> append(point, fits.test(point), safe));
        return safe.toString();
    }

    private static void append(int point, boolean fits, StringBuilder safe) {
        if (fits) {
            safe.appendCodePoint(point);
            return;
        }
        for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            safe.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
    }

    private static boolean fitsUri(int point) {
        return point < 0x80 && (Character.isLetterOrDigit(point) || IN_URI.indexOf(point) >= 0);
    }

    private static boolean fitsCap(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.isDefined(point)
                && NOT_IN_CAP.indexOf(point) < 0;
    }
}
