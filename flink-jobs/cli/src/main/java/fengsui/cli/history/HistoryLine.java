package fengsui.cli.history;

import fengsui.event.EventKind;
import java.util.Comparator;
import java.util.function.ToLongFunction;

/**
 * One line of history and where it belongs.
 *
 * @param time its event's; a line without an event goes with the one before it
 * @param stamp the time of its record: when it was received, unless it says so itself
 * @param kind of its event, and so its topic
 * @param feed number of the feed, in the order of their names
 * @param file number of the file, in the order in which they were given; of the partition, where it was a record
 * @param number of the line in its file, from 1; the offset, where it was a record
 * @param spread the same for lines whose events count as one, and spread evenly over the others
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record HistoryLine(
        long time, long stamp, EventKind kind, int feed, int file, long number, int spread, byte[] bytes) {

    /** By time; ties by feed, file and line, so that the order is the same on every run. */
    static final Comparator<HistoryLine> ORDER = by(HistoryLine::time);

    /** By the time of the record; ties as in {@link #ORDER}. */
    static final Comparator<HistoryLine> ARRIVAL = by(HistoryLine::stamp);

    private static Comparator<HistoryLine> by(ToLongFunction<HistoryLine> time) {
        return Comparator.comparingLong(time)
                .thenComparingInt(HistoryLine::feed)
                .thenComparingInt(HistoryLine::file)
                .thenComparingLong(HistoryLine::number);
    }
}
