package fengsui.topics;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The records of one topic whose timestamps lie in a stretch of time: what was there when reading began.
 *
 * @param from epoch milliseconds, included
 * @param to epoch milliseconds, excluded
 */
public record TopicSpan(long from, long to) {

    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Hands on each record, those of one partition in their order. Returns whether all of them are there: {@code false} where
     * the broker has deleted records that may have been among them.
     *
     * @throws KafkaUnavailable where the topic cannot be read
     */
    public boolean read(Broker broker, String topic, Consumer<TopicRecord> consumer) {
        TopicOffsets now = TopicOffsets.read(broker, List.of(topic));
        try (TopicReader reader = TopicReader.since(broker, topic, from)) {
            boolean whole = !reader.standsBehindDeleted(now);
            while (!reader.passed(now)) {
                reader.poll(POLL).stream().filter(this::holds).forEach(consumer);
            }
            return whole;
        }
    }

    /** Producers' clocks may stand in any order: a record behind a later one belongs to it all the same. */
    private boolean holds(TopicRecord record) {
        return record.timestamp() >= from && record.timestamp() < to;
    }
}
