package fengsui.cli.option;

import fengsui.cli.console.UserError;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads a time that a person types. */
public final class EventTime {

    private EventTime() {}

    /** With an offset, or in {@code zone}: epoch milliseconds. */
    public static long of(String option, String text, ZoneId zone) {
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && iso.contains("T") && iso.indexOf('T') < iso.length() - 6
                    ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new UserError(option + " " + text
                    + ": expected a time such as 2026-06-01T08:49:14+08:00, or without an offset in --zone");
        }
    }
}
