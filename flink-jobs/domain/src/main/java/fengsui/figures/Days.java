package fengsui.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Days and weeks of event time, which begin at midnight and on Monday where the city is.
 *
 * @param zone the city's
 */
public record Days(ZoneId zone) {

    /** Over how many days, the present one among them, a rule is held against its floor: five weeks. */
    public static final int RECENT = 35;

    /** Days since 1970-01-01. */
    public long of(long time) {
        return date(time).toEpochDay();
    }

    /** The day on which the week of {@code day} begins. */
    public long weekOf(long day) {
        return LocalDate.ofEpochDay(day)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toEpochDay();
    }

    /** When {@code day} begins, epoch milliseconds. */
    public long begin(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private LocalDate date(long time) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }
}
