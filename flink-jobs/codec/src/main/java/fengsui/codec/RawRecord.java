package fengsui.codec;

import fengsui.event.Position;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka record as it came.
 *
 * @param timestamp the record's own, epoch milliseconds
 * @param feed the {@value #FEED_HEADER} header, {@code null} where the record has none
 * @param value {@code null} for a tombstone; never changed by who reads it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on the hot path, never compared
public record RawRecord(
        Position position, long timestamp, @Nullable String feed, byte @Nullable [] value) {

    /** Names the feed whose mapping reads the record; without it the record is canonical JSON. */
    public static final String FEED_HEADER = "feed";
}
