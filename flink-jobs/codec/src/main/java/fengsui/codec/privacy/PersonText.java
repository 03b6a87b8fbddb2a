package fengsui.codec.privacy;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for all the ways of writing a number, a plate or a name, so that they become one pseudonym. */
final class PersonText {

    private static final int FEWEST_DIGITS = 7;

    private PersonText() {}

    /**
     * Digits alone for a number, without the mainland's prefix; upper case without separators for a plate or a card that
     * ends in X; for all else lower case with single spaces. Empty where nothing is left.
     */
    static String normal(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        StringBuilder kept = new StringBuilder(plain.length());
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            digits += NumberScan.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept.append(c);
            }
        }
        if (digits >= FEWEST_DIGITS && letters == 0) {
            return withoutPrefix(kept.toString(), plain.startsWith("+86"));
        }
        return digits > 0
                ? kept.toString().toUpperCase(Locale.ROOT)
                : plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The country's, and the 0 that a landline has only inside it. */
    private static String withoutPrefix(String digits, boolean plus) {
        String number = digits;
        if (digits.startsWith("0086")) {
            number = digits.substring(4);
        } else if (plus || (digits.startsWith("861") && digits.length() == 13)) {
            number = digits.substring(2);
        }
        boolean trunk = number.startsWith("0") && number.length() >= 10 && number.length() <= 12;
        return trunk ? number.substring(1) : number;
    }
}
