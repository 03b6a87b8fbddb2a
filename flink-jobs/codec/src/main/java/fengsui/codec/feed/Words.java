package fengsui.codec.feed;

/** Which texts from outside a field may hold. */
final class Words {

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_LINK = 2048;

    private Words() {}

    static boolean fits(Field.Shape shape, String text) {
        return switch (shape) {
            case WORD, WORDS -> isWord(text);
            case NAME -> isLine(text, LONGEST_NAME, true) && !text.isBlank();
            case TOKEN -> isWord(text) && !isNumber(text);
            case LINK -> isLine(text, LONGEST_LINK, false);
            case NUMBER, TIME -> false;
        };
    }

    private static boolean isWord(String text) {
        return isLine(text, LONGEST_WORD, false);
    }

    /** A telephone or identity card number, however it is punctuated. */
    private static boolean isNumber(String text) {
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
        return digits >= 7 && letters <= 1;
    }

    /** Not empty, not too long, no control or invisible direction characters, no half of a surrogate pair. */
    private static boolean isLine(String text, int longest, boolean mayHoldSpaces) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c < 0x7f;
            if (!ascii && !(c == ' ' ? mayHoldSpaces : isPlain(text, i, mayHoldSpaces))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text, int at, boolean mayHoldSpaces) {
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
