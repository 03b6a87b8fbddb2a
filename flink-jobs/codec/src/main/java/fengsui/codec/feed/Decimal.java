package fengsui.codec.feed;

import com.fasterxml.jackson.core.io.NumberInput;

/** Decimal numbers in texts. */
final class Decimal {

    private static final int LONGEST = 64;

    private Decimal() {}

    /** NaN for what is no plain decimal number: Java's own spellings, such as {@code 0x1p3} or {@code 1d}, are not. */
    static double parse(String text) {
        if (text.length() > LONGEST) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isPart(text.charAt(i))) {
                return Double.NaN;
            }
        }
        try {
            return NumberInput.parseDouble(text, true);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }
}
