package fengsui.cli.option;

import fengsui.cli.console.UserError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads a time that a person types. */
public final class EventTime {

    private static final Pattern OFFSET = Pattern.compile("T.*(Z|[+-]\\d{2}:?\\d{2})$");

    private EventTime() {}

    /** With an offset, or in {@code zone}: epoch milliseconds. */
    public static long of(String option, String text, ZoneId zone) {
        try {
            return time(text, zone);
        } catch (DateTimeException e) {
            throw new UserError(option + " " + text
                    + ": expected a time such as 2026-06-01T08:49:14+08:00, or without an offset in --zone");
        }
    }

    /** Like {@link #of}; a day alone is the time at which it begins in {@code zone}. */
    public static long orDay(String option, String text, ZoneId zone) {
        try {
            return text.contains(":")
                    ? time(text, zone)
                    : LocalDate.parse(text.strip())
                            .atStartOfDay(zone)
                            .toInstant()
                            .toEpochMilli();
        } catch (DateTimeException e) {
            throw new UserError(option + " " + text
                    + ": expected a time such as 2026-06-01, 2026-06-01T08:00 or 2026-06-01T08:00+08:00");
        }
    }

    private static long time(String text, ZoneId zone) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        return OFFSET.matcher(iso).find()
                ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                : LocalDateTime.parse(iso).atZone(zone).toInstant().toEpochMilli();
    }
}
