package fengsui.cli.backtest;

import fengsui.event.EventKind;
import java.util.Comparator;

/**
 * One line of history and where it belongs.
 *
 * @param time its event's; a line without an event goes with the one before it
 * @param kind of its event, and so its topic
 * @param feed number of the feed, in the order of their names
 * @param file number of the file, in the order in which they were given
 * @param number of the line in its file, from 1
 * @param spread the same for lines whose events count as one, and spread evenly over the others
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record HistoryLine(long time, EventKind kind, int feed, int file, long number, int spread, byte[] bytes) {

    /** By time; ties by feed, file and line, so that the order is the same on every run. */
    static final Comparator<HistoryLine> ORDER = Comparator.comparingLong(HistoryLine::time)
            .thenComparingInt(HistoryLine::feed)
            .thenComparingInt(HistoryLine::file)
            .thenComparingLong(HistoryLine::number);
}
