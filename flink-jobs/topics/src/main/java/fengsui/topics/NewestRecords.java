package fengsui.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        TopicOffsets end = TopicOffsets.read(broker, List.of(topic));
        Map<String, TopicRecord> newest = new HashMap<>();
        Duration left = commit;
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!reader.passed(end) && !(left.isNegative() && reader.caughtUp())) {
                List<TopicRecord> records = reader.poll(POLL);
                records.forEach(record -> keep(record, newest));
                // A poll without records has waited for as long as it may.
                left = records.isEmpty() ? left.minus(POLL) : left;
            }
        }
        return List.copyOf(newest.values());
    }

    private static void keep(TopicRecord record, Map<String, TopicRecord> newest) {
        String key = record.key();
        if (key == null) {
            return;
        }
        if (record.value() == null) {
            newest.remove(key);
        } else {
            newest.put(key, record);
        }
    }
}
