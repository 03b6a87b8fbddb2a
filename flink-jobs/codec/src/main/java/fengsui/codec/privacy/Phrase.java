package fengsui.codec.privacy;

/** Looks for phrases. Latin ones are whole words: a fire is not in a firewall. */
final class Phrase {

    private Phrase() {}

    /** Both in normal form; {@code phrase} is not empty. */
    static boolean in(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean starts = at == 0 || !joined(text.charAt(at - 1), phrase.charAt(0));
            boolean ends = end == text.length() || !joined(phrase.charAt(phrase.length() - 1), text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(char one, char next) {
        return isLatin(one) && isLatin(next);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
