package fengsui.cli.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A span of time cut into hours, days or weeks, whichever are neither few nor too many to tell apart.
 *
 * @param unit hours, days or weeks
 * @param starts of each stretch and the end of the last, epoch milliseconds
 */
record Bins(ChronoUnit unit, ZoneId zone, List<Long> starts) {

    private static final int HOURS_UP_TO_DAYS = 4;
    private static final int DAYS_UP_TO = 400;

    Bins {
        starts = List.copyOf(starts);
    }

    /** From the hour, day or week of {@code first} to that of {@code last}. Days begin at midnight of {@code zone}. */
    static Bins of(long first, long last, ZoneId zone) {
        ZonedDateTime from = Instant.ofEpochMilli(first).atZone(zone);
        ChronoUnit unit =
                unit(ChronoUnit.DAYS.between(from, Instant.ofEpochMilli(last).atZone(zone)));
        ZonedDateTime start = from.truncatedTo(unit == ChronoUnit.HOURS ? ChronoUnit.HOURS : ChronoUnit.DAYS);
        List<Long> starts = new ArrayList<>();
        starts.add(start.toInstant().toEpochMilli());
        for (int i = 1; starts.get(starts.size() - 1) <= last; i++) {
            starts.add(start.plus(i, unit).toInstant().toEpochMilli());
        }
        return new Bins(unit, zone, starts);
    }

    private static ChronoUnit unit(long days) {
        if (days < HOURS_UP_TO_DAYS) {
            return ChronoUnit.HOURS;
        }
        return days <= DAYS_UP_TO ? ChronoUnit.DAYS : ChronoUnit.WEEKS;
    }

    int count() {
        return starts.size() - 1;
    }

    /** The stretch that {@code time} lies in; the first or last where it lies outside. */
    int of(long time) {
        int at = Collections.binarySearch(starts, time);
        return Math.min(Math.max(at >= 0 ? at : -at - 2, 0), count() - 1);
    }

    ZonedDateTime start(int bin) {
        return Instant.ofEpochMilli(starts.get(bin)).atZone(zone);
    }
}
