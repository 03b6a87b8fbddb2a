package fengsui.codec.privacy;

/** The forms of telephone and identity card numbers, of one group of digits or several that stand together. */
final class PersonNumber {

    /** Shorter groups are those of dates and of network addresses; a card is known by its check character as well. */
    private static final int SHORTEST_GROUP = 3;

    private static final int LONGEST = 18;

    private final String text;
    private final DigitGroup[] groups;
    private final int first;
    private final int count;
    private final String digits;

    private PersonNumber(String text, DigitGroup[] groups, int first, int count) {
        this.text = text;
        this.groups = groups;
        this.first = first;
        this.count = count;
        StringBuilder all = new StringBuilder(LONGEST);
        for (int i = first; i < count; i++) {
            all.append(text, groups[i].from(), groups[i].end());
        }
        this.digits = all.toString();
    }

    /** Whether the last of {@code groups}, alone or with some before it, are such a number. */
    static boolean endsWith(String text, DigitGroup[] groups, int count) {
        int total = 0;
        boolean small = false;
        for (int first = count - 1; first >= 0; first--) {
            total += groups[first].length();
            small |= groups[first].length() < SHORTEST_GROUP;
            if (total > LONGEST) {
                return false;
            }
            if (isInternational(text, groups[first].from(), total)
                    || ((total > 15 || !small)
                            && mayBe(total, text.charAt(groups[first].from()))
                            && new PersonNumber(text, groups, first, count).isOne())) {
                return true;
            }
        }
        return false;
    }

    /** Nearly every number on the path of every record ends here. */
    private static boolean mayBe(int digits, char start) {
        return switch (digits) {
            case 10, 15, 17, 18 -> true;
            case 11 -> start <= '1';
            case 12 -> start == '0';
            case 13 -> start == '8';
            default -> false;
        };
    }

    /** E.164. An offset of a time starts with 0, or is shorter. */
    private static boolean isInternational(String text, int from, int total) {
        return total >= 7 && total <= 15 && from > 0 && text.charAt(from - 1) == '+' && text.charAt(from) != '0';
    }

    private boolean isOne() {
        return switch (digits.length()) {
            case 10 -> isNorthAmerican() || isLandline();
            case 11 -> (isMobile(0) && !isDecimal()) || isLandline();
            case 12 -> isLandline();
            case 13 -> isAlone() && digits.startsWith("86") && isMobile(2);
            case 15 -> isAlone() && ((digits.startsWith("0086") && isMobile(4)) || IdentityCard.isOld(digits));
            case 17 -> endsInX() && IdentityCard.is(digits + 'X');
            case 18 -> IdentityCard.is(digits);
            default -> false;
        };
    }

    private boolean isAlone() {
        return count - first == 1;
    }

    private boolean isMobile(int at) {
        return digits.charAt(at) == '1' && digits.charAt(at + 1) >= '3';
    }

    /** As {@code 135.08765432}, a longitude. */
    private boolean isDecimal() {
        return count - first == 2 && text.charAt(groups[first].end()) == '.';
    }

    /** As {@code 0755-12345678}: the area code without its 0 has two or three digits. */
    private boolean isLandline() {
        return count - first == 2
                && !isDecimal()
                && digits.charAt(0) == '0'
                && digits.charAt(1) != '0'
                && groups[first].length() <= 4
                && groups[count - 1].length() >= 7;
    }

    /** As {@code 610-555-0123}: neither area nor exchange starts with 0 or 1. */
    private boolean isNorthAmerican() {
        return count - first == 3
                && groups[first].length() == 3
                && groups[first + 1].length() == 3
                && digits.charAt(0) >= '2'
                && digits.charAt(3) >= '2';
    }

    private boolean endsInX() {
        int after = groups[count - 1].end();
        return after < text.length() && (text.charAt(after) == 'X' || text.charAt(after) == 'x');
    }
}
