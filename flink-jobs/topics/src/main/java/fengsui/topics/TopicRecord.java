package fengsui.topics;

import fengsui.event.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as an ordinary consumer sees it.
 *
 * @param timestamp the record's own, epoch milliseconds
 * @param headers the last of each name, as UTF-8
 * @param value {@code null} for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record TopicRecord(
        Position position, long timestamp, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {

    public TopicRecord {
        headers = Map.copyOf(headers);
    }
}
