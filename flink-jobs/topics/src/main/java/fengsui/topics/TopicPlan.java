package fengsui.topics;

import fengsui.event.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How topics are made where they are missing. The number of replicas is left to the broker.
 *
 * @param inputPartitions of each topic that events come in by
 * @param inputRetentionMillis how long events are kept, counted from their records' timestamps; {@value #FOR_EVER}
 *     keeps them for ever
 */
public record TopicPlan(int inputPartitions, long inputRetentionMillis) {

    private static final long FOR_EVER = -1;
    /** The largest record of {@code control}, bytes. */
    static final int LARGEST_RULE_SET = 16 << 20;

    /** Events are kept a week. */
    public static TopicPlan live() {
        return new TopicPlan(4, Duration.ofDays(7).toMillis());
    }

    /** For events of the past, whose records a broker would delete at once if it counted their age. */
    public static TopicPlan history(int inputPartitions) {
        return new TopicPlan(inputPartitions, FOR_EVER);
    }

    List<NewTopic> topics(TopicNames names) {
        List<NewTopic> topics = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            topics.add(topic(names.input(kind), inputPartitions, input()));
        }
        topics.add(topic(names.control(), 1, control()));
        topics.add(topic(names.feedback(), 1, kept(FOR_EVER)));
        // One partition: few records, and every reader sees them in the order in which they were written.
        topics.add(topic(names.warnings(), 1, kept(FOR_EVER)));
        topics.add(topic(names.warningsState(), 1, compacted()));
        if (names.cap()) {
            topics.add(topic(names.warningsCap(), 1, kept(FOR_EVER)));
        }
        topics.add(topic(names.withheld(), 1, kept(FOR_EVER)));
        if (names.untold()) {
            topics.add(topic(names.warningsUntold(), 1, kept(FOR_EVER)));
        }
        topics.add(topic(names.signals(), 4, kept(FOR_EVER)));
        topics.add(topic(names.scores(), 4, compacted()));
        topics.add(topic(names.rejects(), 4, kept(Duration.ofDays(30).toMillis())));
        topics.add(topic(names.health(), 1, kept(Duration.ofDays(7).toMillis())));
        return topics;
    }

    /** Records keep their sender's timestamp: it stands in for a missing time of receipt. */
    private Map<String, String> input() {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(inputRetentionMillis));
        // Clocks that run ahead are judged by intake, which counts them; the broker would only refuse the record.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        if (inputRetentionMillis == FOR_EVER) {
            // Segments roll by record timestamps: years of history would make a file a week and partition.
            config.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        }
        return config;
    }

    private static Map<String, String> control() {
        Map<String, String> config = kept(FOR_EVER);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RULE_SET));
        return config;
    }

    private static Map<String, String> compacted() {
        Map<String, String> config = brokerTime();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return config;
    }

    private static Map<String, String> kept(long millis) {
        Map<String, String> config = brokerTime();
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(millis));
        return config;
    }

    /** Age is counted from when the broker wrote a record, never from the event times within. */
    private static Map<String, String> brokerTime() {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return config;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config);
    }
}
