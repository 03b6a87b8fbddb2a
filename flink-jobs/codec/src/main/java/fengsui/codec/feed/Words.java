package fengsui.codec.feed;

import fengsui.codec.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/** Which texts from outside a field may hold. */
final class Words {

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_UNIT = 16;
    private static final int LONGEST_LINK = 2048;

    private Words() {}

    static boolean fits(Field.Shape shape, String text) {
        return switch (shape) {
            case WORD, WORDS -> isWord(text);
            case ID, TAG -> isLine(text, LONGEST_ID, true) && !text.isBlank();
            case UNIT -> isUnit(text);
            case TOKEN -> isWord(text) && isMade(text);
            case LINK -> isLine(text, LONGEST_LINK, false);
            case NUMBER, TIME -> false;
        };
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && isPlain(text);
    }

    /** Not empty, ASCII without spaces, and no number of a person in it. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return !text.isEmpty() && !PersonalData.in(text);
    }

    /** Two Chinese characters could be a name; one, as in 人, is a unit. */
    private static boolean isUnit(String text) {
        return isLine(text, LONGEST_UNIT, false)
                && text.codePoints().filter(Character::isIdeographic).count() <= 1
                && !PersonalData.in(text);
    }

    /**
     * The link without user, query and fragment; {@code null} where a person could still be in it, as behind
     * {@code %E5%BC%A0}.
     */
    static @Nullable String link(String text) {
        int scheme = text.indexOf("://");
        int end = firstOf(text, "?#", 0);
        if (scheme <= 0 || scheme > end) {
            return null;
        }
        int host = scheme + 3;
        int path = Math.min(firstOf(text, "/", host), end);
        int user = text.lastIndexOf('@', path - 1);
        String link = text.substring(0, host) + text.substring(Math.max(host, user + 1), end);
        return isPlain(link) && link.indexOf('%') < 0 ? link : null;
    }

    private static int firstOf(String text, String marks, int from) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** A pseudonym has digits, which names have not, and is no telephone or card number, however that is punctuated. */
    private static boolean isMade(String text) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            } else if (Character.isLetter(text.charAt(i))) {
                letters++;
            }
        }
        // An identity card number may end in a letter.
        return digits > 0 && !(digits >= 7 && letters <= 1);
    }

    /** Not empty, not too long, no control or invisible direction characters, no half of a surrogate pair. */
    private static boolean isLine(String text, int longest, boolean mayHoldSpaces) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c < 0x7f;
            if (!ascii && !(c == ' ' ? mayHoldSpaces : isVisible(text, i, mayHoldSpaces))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(String text, int at, boolean mayHoldSpaces) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        int type = Character.getType(c);
        return (mayHoldSpaces || type != Character.SPACE_SEPARATOR)
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }
}
