package fengsui.codec.feed;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * ISO 8601 date and time with an offset, {@code 2026-06-01T08:00:00.250+08:00} or {@code …Z}, read without garbage: it
 * is on the path of every record. Strict: four-digit years, no leap seconds, one to nine digits of fraction.
 */
final class IsoTime {

    /** Returned for what is not a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int DATE_AND_TIME = "2026-06-01T08:00:00".length();

    private IsoTime() {}

    /** Epoch milliseconds, or {@link #NONE}. */
    static long parse(String text) {
        if (text.length() <= DATE_AND_TIME || !punctuated(text)) {
            return NONE;
        }
        int offsetAt = afterFraction(text);
        long offset = offsetAt < 0 ? NONE : offsetMillis(text, offsetAt);
        long local = offset == NONE ? NONE : local(text);
        return local == NONE ? NONE : local + fraction(text) - offset;
    }

    private static boolean punctuated(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == 't' || text.charAt(10) == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static long local(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        long second = clock(text, 11);
        int seconds = digits(text, 17, 2);
        if (second < 0 || seconds < 0 || seconds > 59) {
            return NONE;
        }
        return (LocalDate.of(year, month, day).toEpochDay() * 86_400 + second + seconds) * 1000;
    }

    /** Seconds of {@code HH:mm}, or -1. */
    private static long clock(String text, int at) {
        int hour = digits(text, at, 2);
        int minute = digits(text, at + 3, 2);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? -1 : hour * 3600L + minute * 60L;
    }

    /** Where the offset starts, or -1 where the fraction is none. */
    private static int afterFraction(String text) {
        if (text.charAt(DATE_AND_TIME) != '.') {
            return DATE_AND_TIME;
        }
        int at = DATE_AND_TIME + 1;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        int length = at - DATE_AND_TIME - 1;
        return length >= 1 && length <= 9 ? at : -1;
    }

    /** Milliseconds of the fraction, cut off and not rounded: a time is never later than it was. */
    private static long fraction(String text) {
        if (text.charAt(DATE_AND_TIME) != '.') {
            return 0;
        }
        long millis = 0;
        for (int i = 1; i <= 3; i++) {
            char c = text.charAt(DATE_AND_TIME + i);
            if (!isDigit(c)) {
                return millis * (i == 2 ? 100 : 10);
            }
            millis = millis * 10 + (c - '0');
        }
        return millis;
    }

    private static long offsetMillis(String text, int at) {
        if (at >= text.length()) {
            return NONE;
        }
        char sign = text.charAt(at);
        if (sign == 'Z' || sign == 'z') {
            return at + 1 == text.length() ? 0 : NONE;
        }
        boolean whole = at + 6 == text.length() && text.charAt(at + 3) == ':';
        long seconds = whole && (sign == '+' || sign == '-') ? clock(text, at + 1) : -1;
        return seconds < 0 || seconds > 18 * 3600 ? NONE : sign == '-' ? -seconds * 1000 : seconds * 1000;
    }

    /** The number of {@code count} digits, or -1. */
    private static int digits(String text, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
