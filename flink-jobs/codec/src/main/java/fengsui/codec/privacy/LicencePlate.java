package fengsui.codec.privacy;

/** Mainland licence plates: a province's character, a letter, and five characters or, for new energy, six. */
final class LicencePlate {

    static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";

    private static final String LAST = "挂学警港澳领使";

    private LicencePlate() {}

    /** Separators and lower case do not hide one. */
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (PROVINCES.indexOf(text.charAt(i)) >= 0 && isPlate(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlate(String text, int from) {
        int at = afterGaps(text, from);
        if (at == text.length() || !isLetter(text.charAt(at))) {
            return false;
        }
        int found = 0;
        int digits = 0;
        for (at = afterGaps(text, at + 1);
                at < text.length() && isPart(text.charAt(at));
                at = afterGaps(text, at + 1)) {
            digits += NumberScan.isDigit(text.charAt(at)) ? 1 : 0;
            found++;
        }
        boolean special = found == 4 && at < text.length() && LAST.indexOf(text.charAt(at)) >= 0;
        return digits > 0 && (found == 5 || found == 6 || special);
    }

    private static int afterGaps(String text, int from) {
        int at = from;
        while (at < text.length() && " ·•・.-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isPart(char c) {
        return isLetter(c) || NumberScan.isDigit(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
