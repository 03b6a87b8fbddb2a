package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The judgement, on plain values. */
class PreflightTest {

    private static final TopicNames NAMES = new TopicNames("");
    private static final Duration MEMORY = Duration.ofHours(2);

    private final TreeMap<String, BrokerFacts.Topic> topics = new TreeMap<>();
    private long maxTimeoutMillis = 900_000;

    PreflightTest() {
        NAMES.all().forEach(name -> topics.put(name, new BrokerFacts.Topic(1, 3, sound(name))));
    }

    private static Map<String, String> sound(String topic) {
        boolean compacted = topic.equals("warnings-state") || topic.equals("scores");
        return Map.of(
                "min.insync.replicas", "2",
                "message.timestamp.type", NAMES.inputs().contains(topic) ? "CreateTime" : "LogAppendTime",
                "cleanup.policy", compacted ? "compact" : "delete",
                "retention.ms", NAMES.inputs().contains(topic) ? "" + MEMORY.toMillis() : "-1",
                "retention.bytes", "-1");
    }

    private void set(String topic, String key, String value) {
        topics.computeIfPresent(topic, (name, old) -> {
            Map<String, String> config = new HashMap<>(old.config());
            config.put(key, value);
            return new BrokerFacts.Topic(old.partitions(), old.replicas(), config);
        });
    }

    private void shape(String topic, int partitions, int replicas) {
        topics.computeIfPresent(topic, (name, old) -> new BrokerFacts.Topic(partitions, replicas, old.config()));
    }

    private PreflightReport judge(Optional<Duration> transactionTimeout) {
        BrokerFacts facts = new BrokerFacts(new TreeMap<>(Map.of("1", 900_000L, "2", maxTimeoutMillis)), topics);
        return Preflight.judge(new JobNeeds(NAMES, transactionTimeout, MEMORY), facts, "kafka:9092");
    }

    private PreflightReport judge() {
        return judge(Optional.empty());
    }

    @Test
    void whenAllIsAsItShouldBe_thenNothingIsFound() {
        assertThat(judge(Optional.of(Duration.ofMinutes(15))).findings()).isEmpty();
    }

    @Test
    void whenABrokerAllowsLessThanOurTransactionTimeout_thenExactlyOnceMustNotStart() {
        maxTimeoutMillis = 899_999;
        assertThat(judge(Optional.of(Duration.ofMinutes(15))).errors())
                .singleElement()
                .asString()
                .startsWith("broker 2, transaction.max.timeout.ms: found 899999, expected at least")
                .contains("900000", "fengsui.transaction-timeout");
        assertThat(judge().findings()).as("without transactions").isEmpty();
    }

    @Test
    void whenATopicHasFewerReplicasThanMustConfirm_thenTheJobMustNotStart() {
        shape("warnings", 1, 1);
        assertThat(judge().errors())
                .singleElement()
                .asString()
                .contains("topic warnings, replicas: found 1", "min.insync.replicas, 2", "--entity-name warnings");
    }

    @Test
    void whenOrderedTopicsHaveSeveralPartitions_thenTheJobMustNotStart() {
        shape("warnings", 2, 3);
        shape("control", 3, 3);
        shape("signals", 4, 3);
        assertThat(judge().errors())
                .satisfiesExactly(
                        line -> assertThat(line).contains("topic warnings, partitions: found 2, expected 1"),
                        line -> assertThat(line).contains("topic control, partitions: found 3, expected 1"));
    }

    @Test
    void whenWhatStandsMayBeDeleted_thenTheJobMustNotStart() {
        set("warnings-state", "cleanup.policy", "compact,delete");
        assertThat(judge().errors()).singleElement().asString().contains("found compact,delete, expected compact");
    }

    @Test
    void whenATopicIsMissing_thenTheErrorNamesIt() {
        topics.remove("scores");
        assertThat(judge().errors()).containsExactly("topic scores: found none, expected it to be there; create it");
    }

    @Test
    void whenInputsAreKeptTooShort_thenTheJobMayStartAndSaysSo() {
        set("sensor", "retention.ms", "7199999");
        set("video", "retention.bytes", "1000000");
        set("hotline", "retention.ms", "-1");
        PreflightReport report = judge();
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("sensor, retention.ms: found 7199999", "7200000", "retention.ms=7200000"),
                        line -> assertThat(line)
                                .contains("video, retention.bytes: found 1000000", "room for 120 minutes"));
    }

    @Test
    void whenInputsAreNeverDeleted_thenTheirRetentionDoesNotMatter() {
        set("sensor", "cleanup.policy", "compact");
        set("sensor", "retention.ms", "1");
        assertThat(judge().findings()).isEmpty();
    }

    @Test
    void whenHistoryIsDeletedOrStampedBySenders_thenTheJobMayStartAndSaysSo() {
        set("warnings", "retention.ms", "604800000");
        set("signals", "message.timestamp.type", "CreateTime");
        set("scores", "cleanup.policy", "delete");
        PreflightReport report = judge();
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("topic warnings, retention.ms: found 604800000, expected -1"),
                        line -> assertThat(line).contains("topic signals, message.timestamp.type: found CreateTime"),
                        line -> assertThat(line).contains("topic scores, cleanup.policy: found delete"));
    }

    @Test
    void whenSeveralThingsAreWrong_thenAllAreToldAtOnce() {
        maxTimeoutMillis = 1;
        shape("warnings", 2, 1);
        topics.remove("health");
        assertThat(judge(Optional.of(Duration.ofMinutes(1))).errors()).hasSize(4);
    }
}
