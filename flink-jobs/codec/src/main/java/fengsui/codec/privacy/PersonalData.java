package fengsui.codec.privacy;

import java.text.Normalizer;

/**
 * Whether a text holds what tells who somebody is: a telephone number (mainland mobile, mainland landline, E.164, North
 * American), an identity card number, a mail address, a mainland licence plate. By their form alone: a name that is one
 * plain word cannot be told from a code. Linear in the length of the text.
 */
public final class PersonalData {

    /** The shortest number that is looked for. */
    private static final int FEWEST_DIGITS = 7;

    private PersonalData() {}

    /** Compatibility forms, such as full-width digits, count as what they stand for. */
    public static boolean in(String text) {
        int digits = 0;
        boolean at = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return inAny(Normalizer.normalize(text, Normalizer.Form.NFKC));
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
            at |= c == '@';
        }
        return (digits >= FEWEST_DIGITS && NumberScan.finds(text)) || (at && MailAddress.in(text));
    }

    private static boolean inAny(String text) {
        return NumberScan.finds(text) || MailAddress.in(text) || LicencePlate.in(text);
    }
}
