package fengsui.cli.history;

import java.time.Duration;
import java.util.LongSummaryStatistics;

/**
 * How much history there was.
 *
 * @param records lines, those without an event included
 * @param first time of an event, epoch milliseconds; 0 where there was none
 * @param last time of an event
 */
public record Extent(long records, long first, long last) {

    private static final double WEEK_MILLIS = Duration.ofDays(7).toMillis();

    public static Extent of(History history) {
        LongSummaryStatistics times = history.lines().stream()
                .mapToLong(HistoryLine::time)
                .filter(time -> time > 0)
                .summaryStatistics();
        return times.getCount() == 0
                ? new Extent(history.lines().size(), 0, 0)
                : new Extent(history.lines().size(), times.getMin(), times.getMax());
    }

    /** Never zero. */
    public double weeks() {
        return Math.max(last - first, 1) / WEEK_MILLIS;
    }
}
