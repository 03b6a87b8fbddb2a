package fengsui.cli.history;

import fengsui.event.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * One record of history as it lies on an input topic.
 *
 * @param kind of the topic
 * @param header the feed that the record names, {@code null} where it names none
 * @param stamp the record's own time, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record HistoryRecord(EventKind kind, @Nullable String header, int partition, long offset, long stamp, byte[] bytes) {

    /** Blank where the record names none. */
    String feed() {
        return header == null ? "" : header;
    }

    HistoryLine line(long time, int feed, int spread) {
        return new HistoryLine(time, stamp, kind, feed, partition, offset, spread, bytes);
    }
}
