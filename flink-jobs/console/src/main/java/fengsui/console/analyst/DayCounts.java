package fengsui.console.analyst;

import fengsui.figures.Days;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by day of the last five weeks. Not thread-safe. */
final class DayCounts {

    private final SortedMap<Long, Long> byDay = new TreeMap<>();

    /** @param day since 1970 */
    void add(long day, long by) {
        byDay.merge(day, by, Long::sum);
        byDay.headMap(byDay.lastKey() - Days.RECENT + 1).clear();
    }

    /** Of {@code day} and all that follow. */
    long since(long day) {
        return byDay.tailMap(day).values().stream().mapToLong(Long::longValue).sum();
    }
}
