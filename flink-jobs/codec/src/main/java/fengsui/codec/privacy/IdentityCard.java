package fengsui.codec.privacy;

import java.time.YearMonth;

/** Mainland identity card numbers, GB 11643-1999: region, day of birth, order, check character; and those of before. */
final class IdentityCard {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityCard() {}

    /** @param number 17 digits and one more or an X */
    static boolean is(String number) {
        return isRegion(number)
                && isDay(number(number, 6, 4), number(number, 10, 2), number(number, 12, 2))
                && check(number) == number.charAt(17);
    }

    /**
     * Without a check character, so the region has to be one. Official codes of grids have 15 digits as well: from the
     * seventh on stands the code of a street, town or township, below 400. So only births from 1940 on count.
     *
     * @param number 15 digits
     */
    static boolean isOld(String number) {
        int year = number(number, 6, 2);
        return isRegion(number) && year >= 40 && isDay(1900 + year, number(number, 8, 2), number(number, 10, 2));
    }

    /** The check character of the first 17 digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Provinces are 11 to 65, Taiwan 71, Hong Kong 81, Macao 82 and 83. */
    private static boolean isRegion(String number) {
        int province = number(number, 0, 2);
        int within = province % 10;
        return switch (province / 10) {
            case 1 -> within >= 1 && within <= 5;
            case 2 -> within >= 1 && within <= 3;
            case 3 -> within >= 1 && within <= 7;
            case 4 -> within >= 1 && within <= 6;
            case 5 -> within <= 4;
            case 6 -> within >= 1 && within <= 5;
            case 7 -> within == 1;
            case 8 -> within >= 1 && within <= 3;
            default -> false;
        };
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 1850
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String digits, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            number = number * 10 + (digits.charAt(i) - '0');
        }
        return number;
    }
}
