package fengsui.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The newest record of each key of a compacted topic. */
public final class NewestRecords {

    private static final Duration POLL = Duration.ofMillis(200);

    private NewestRecords() {}

    /**
     * Reads the committed records of {@code topic} from its beginning up to where it ends now. Records without a key are
     * passed over; a key whose newest record is a tombstone has none.
     *
     * @param commit how long to wait for transactions that are open now: what lies behind them cannot be read before they
     *     end. After it, what can be read is all there is
     * @throws KafkaUnavailable where the topic cannot be read
     */
    public static List<TopicRecord> read(Broker broker, String topic, Duration commit) {
        return List.copyOf(read(broker, topic, commit, Optional::of));
    }

    /**
     * The same, of each what {@code reading} makes of it, so that of large records only what is wanted need be kept; a key of
     * whose newest record it makes nothing has none.
     */
    public static <T> Collection<T> read(
            Broker broker, String topic, Duration commit, Function<TopicRecord, Optional<T>> reading) {
        TopicOffsets end = TopicOffsets.read(broker, List.of(topic));
        Map<String, T> newest = new HashMap<>();
        Duration left = commit;
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!reader.passed(end) && !(left.isNegative() && reader.caughtUp())) {
                List<TopicRecord> records = reader.poll(POLL);
                records.forEach(record -> keep(record, reading, newest));
                // A poll without records has waited for as long as it may.
                left = records.isEmpty() ? left.minus(POLL) : left;
            }
        }
        return newest.values();
    }

    private static <T> void keep(
            TopicRecord record, Function<TopicRecord, Optional<T>> reading, Map<String, T> newest) {
        String key = record.key();
        if (key == null) {
            return;
        }
        Optional<T> made = record.value() == null ? Optional.empty() : reading.apply(record);
        made.ifPresentOrElse(value -> newest.put(key, value), () -> newest.remove(key));
    }
}
