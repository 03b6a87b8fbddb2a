package fengsui.codec.feed;

/**
 * ISO 8601 date and time with an offset, {@code 2026-06-01T08:00:00.250+08:00} or {@code …Z}, read without garbage: it
 * is on the path of every record. Strict: four-digit years, no leap seconds, one to nine digits of fraction.
 */
final class IsoTime {

    /** Returned for what is not a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int DATE_AND_TIME = "2026-06-01T08:00:00".length();

    private final char[] chars;
    private final int from;
    private final int length;

    private IsoTime(char[] chars, int from, int length) {
        this.chars = chars;
        this.from = from;
        this.length = length;
    }

    /** Epoch milliseconds, or {@link #NONE}. */
    static long parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** As {@link #parse(String)}, of a part of {@code chars}. */
    static long parse(char[] chars, int from, int length) {
        return new IsoTime(chars, from, length).parse();
    }

    private long parse() {
        if (length <= DATE_AND_TIME || !punctuated()) {
            return NONE;
        }
        int offsetAt = afterFraction();
        long offset = offsetAt < 0 ? NONE : offsetMillis(offsetAt);
        long local = offset == NONE ? NONE : local();
        return local == NONE ? NONE : local + fraction() - offset;
    }

    private char charAt(int index) {
        return chars[from + index];
    }

    private boolean punctuated() {
        return charAt(4) == '-'
                && charAt(7) == '-'
                && (charAt(10) == 'T' || charAt(10) == 't' || charAt(10) == ' ')
                && charAt(13) == ':'
                && charAt(16) == ':';
    }

    private long local() {
        int year = digits(0, 4);
        int month = digits(5, 2);
        int day = digits(8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return NONE;
        }
        long second = clock(11);
        int seconds = digits(17, 2);
        if (second < 0 || seconds < 0 || seconds > 59) {
            return NONE;
        }
        return (epochDay(year, month, day) * 86_400 + second + seconds) * 1000;
    }

    /** Seconds of {@code HH:mm}, or -1. */
    private long clock(int at) {
        int hour = digits(at, 2);
        int minute = digits(at + 3, 2);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? -1 : hour * 3600L + minute * 60L;
    }

    /** Where the offset starts, or -1 where the fraction is none. */
    private int afterFraction() {
        if (charAt(DATE_AND_TIME) != '.') {
            return DATE_AND_TIME;
        }
        int at = DATE_AND_TIME + 1;
        while (at < length && isDigit(charAt(at))) {
            at++;
        }
        int length = at - DATE_AND_TIME - 1;
        return length >= 1 && length <= 9 ? at : -1;
    }

    /** Milliseconds of the fraction, cut off and not rounded: a time is never later than it was. */
    private long fraction() {
        if (charAt(DATE_AND_TIME) != '.') {
            return 0;
        }
        long millis = 0;
        for (int i = 1; i <= 3; i++) {
            char c = charAt(DATE_AND_TIME + i);
            if (!isDigit(c)) {
                return millis * (i == 2 ? 100 : 10);
            }
            millis = millis * 10 + (c - '0');
        }
        return millis;
    }

    private long offsetMillis(int at) {
        if (at >= length) {
            return NONE;
        }
        char sign = charAt(at);
        if (sign == 'Z' || sign == 'z') {
            return at + 1 == length ? 0 : NONE;
        }
        boolean whole = at + 6 == length && charAt(at + 3) == ':';
        long seconds = whole && (sign == '+' || sign == '-') ? clock(at + 1) : -1;
        return seconds < 0 || seconds > 18 * 3600 ? NONE : sign == '-' ? -seconds * 1000 : seconds * 1000;
    }

    /** The number of {@code count} digits, or -1. */
    private int digits(int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            if (!isDigit(charAt(i))) {
                return -1;
            }
            number = number * 10 + (charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Years are counted from March, so that the leap day is the last: months then have lengths by one formula. */
    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long shifted = (month + 9L) % 12;
        long dayOfYear = (153 * shifted + 2) / 5 + day - 1;
        return 365 * y + Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400) + dayOfYear - 719_468;
    }
}
