package fengsui.codec.privacy;

/**
 * Finds numbers of persons in one pass. Groups of digits that stand together, as in {@code 138-0013-8000}, are one
 * number, but never a part of a longer run: device ids of 20 digits, times and digests hold any number by chance.
 */
final class NumberScan {

    private static final int UUID = 36;
    private static final int SHORTEST_DIGEST = 16;
    private static final int MOST_GROUPS = 6;

    private final String text;
    private final DigitGroup[] groups = new DigitGroup[MOST_GROUPS];
    private int count;

    private NumberScan(String text) {
        this.text = text;
    }

    static boolean finds(String text) {
        return new NumberScan(text).scan();
    }

    private boolean scan() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isAlphanumeric(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                at++;
            } else if (isUuid(at, end)) {
                at += UUID;
            } else if (!isDigest(at, end) && findsIn(at, end)) {
                return true;
            } else {
                at = end;
            }
        }
        return false;
    }

    private boolean isUuid(int from, int end) {
        if (end - from != 8 || from + UUID > text.length()) {
            return false;
        }
        for (int i = 0; i < UUID; i++) {
            char c = text.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigest(int from, int end) {
        boolean letters = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!isHex(c)) {
                return false;
            }
            letters |= c > '9';
        }
        return letters && end - from >= SHORTEST_DIGEST;
    }

    private boolean findsIn(int from, int end) {
        int at = from;
        while (at < end) {
            int close = at;
            while (close < end && isDigit(text.charAt(close))) {
                close++;
            }
            if (close > at && add(at, close)) {
                return true;
            }
            at = Math.max(close, at + 1);
        }
        return false;
    }

    /** Whether a number ends with this group. */
    private boolean add(int from, int end) {
        if (count > 0 && !joins(groups[count - 1].end(), from)) {
            count = 0;
        } else if (count == MOST_GROUPS) {
            System.arraycopy(groups, 1, groups, 0, MOST_GROUPS - 1);
            count--;
        }
        groups[count++] = new DigitGroup(from, end);
        return PersonNumber.endsWith(text, groups, count);
    }

    /** Whether nothing but the punctuation of numbers stands between. */
    private boolean joins(int from, int to) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" -.()".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isAlphanumeric(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
