package fengsui.codec.privacy;

/** Mail addresses: something, an at sign, and a domain that ends in letters. */
final class MailAddress {

    private MailAddress() {}

    static boolean in(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at > 0 && !isGap(text.charAt(at - 1)) && isDomain(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDomain(String text, int from) {
        int letters = 0;
        boolean dotted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dotted |= i > from;
                letters = 0;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if (c == '-' || NumberScan.isDigit(c)) {
                letters = 0;
            } else {
                break;
            }
            if (dotted && letters >= 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(char c) {
        return c <= ' ' || c == '/' || c == ':' || c == ',' || c == ';';
    }
}
