package fengsui.topics;

import fengsui.topics.PreflightReport.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.config.TopicConfig;

/** Holds a broker against what the job needs, before anything starts. */
public final class Preflight {

    private static final String FOR_EVER = "-1";
    private static final boolean STOPS = true;

    private final JobNeeds needs;
    private final BrokerFacts facts;
    private final String bootstrap;
    private final List<Finding> findings = new ArrayList<>();

    private Preflight(JobNeeds needs, BrokerFacts facts, String bootstrap) {
        this.needs = needs;
        this.facts = facts;
        this.bootstrap = bootstrap;
    }

    /**
     * Looks at the broker and at every topic of the job; the topics must have been made.
     *
     * @throws KafkaUnavailable where the broker does not tell
     */
    public static PreflightReport check(Broker broker, JobNeeds needs) {
        return judge(needs, BrokerFacts.read(broker, needs.topics().all()), address(broker));
    }

    /**
     * Whether whoever comes has the rights of the job, as far as its topics are there. To be asked before anything is made:
     * who lacks a right is told of a first one only.
     *
     * @param transactions whether the job writes any
     * @throws KafkaUnavailable where the broker does not tell
     */
    public static PreflightReport rights(Broker broker, TopicNames topics, boolean transactions) {
        return new PreflightReport(RightsCheck.read(broker, topics, transactions));
    }

    /** As the command lines of Kafka's own tools take it. */
    private static String address(Broker broker) {
        String file = broker.access().file();
        return broker.bootstrap() + (file == null ? "" : " --command-config " + file);
    }

    /** The judgement alone. */
    static PreflightReport judge(JobNeeds needs, BrokerFacts facts, String bootstrap) {
        return new Preflight(needs, facts, bootstrap).judge();
    }

    private PreflightReport judge() {
        transactions();
        TopicNames names = needs.topics();
        names.all().forEach(this::present);
        names.outputs().forEach(this::replicas);
        names.outputs().forEach(this::brokerTime);
        List.of(names.warnings(), names.control()).forEach(this::onePartition);
        List.of(names.warnings(), names.control(), names.feedback()).forEach(this::keptForEver);
        compacted(names.warningsState(), STOPS, "a record that is deleted is an incident that nobody knows to stand");
        compacted(names.scores(), !STOPS, "the newest score of each area is read from it");
        names.inputs().forEach(this::keptLongEnough);
        return new PreflightReport(findings);
    }

    private void transactions() {
        long wanted = needs.transactionTimeout().map(Duration::toMillis).orElse(0L);
        facts.transactionMaxTimeoutMillis().forEach((broker, most) -> {
            if (most < wanted) {
                findings.add(new Finding(
                        STOPS,
                        "broker " + broker + ", transaction.max.timeout.ms",
                        Long.toString(most),
                        "at least the job's transaction timeout, " + wanted,
                        "raise it in the broker's settings, or lower fengsui.transaction-timeout, which must stay above"
                                + " a checkpoint and a restart together"));
            }
        });
    }

    private void present(String topic) {
        if (!facts.topics().containsKey(topic)) {
            findings.add(new Finding(STOPS, "topic " + topic, "none", "it to be there", "create it"));
        }
    }

    private void replicas(String topic) {
        BrokerFacts.Topic found = facts.topics().get(topic);
        if (found == null) {
            return;
        }
        String least = found.setting(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        if (!least.isEmpty() && found.replicas() < Integer.parseInt(least)) {
            findings.add(new Finding(
                    STOPS,
                    "topic " + topic + ", replicas",
                    Integer.toString(found.replicas()),
                    "at least min.insync.replicas, " + least + ", or no write is ever confirmed",
                    "add replicas, or "
                            + alter(topic, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "" + found.replicas())));
        }
    }

    private void brokerTime(String topic) {
        setting(
                new Wish(topic, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"),
                !STOPS,
                "so that a record's age is counted from when it was written");
    }

    private void onePartition(String topic) {
        BrokerFacts.Topic found = facts.topics().get(topic);
        if (found != null && found.partitions() != 1) {
            findings.add(
                    new Finding(
                            STOPS,
                            "topic " + topic + ", partitions",
                            Integer.toString(found.partitions()),
                            "1, or its records have no order",
                            "a topic cannot lose partitions: move it away and let the job make it anew, or use another prefix"));
        }
    }

    private void keptForEver(String topic) {
        for (String key : List.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.RETENTION_BYTES_CONFIG)) {
            setting(new Wish(topic, key, FOR_EVER), !STOPS, "which is for ever: it is the history of what was decided");
        }
    }

    private void compacted(String topic, boolean stops, String why) {
        setting(
                new Wish(topic, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
                stops,
                "alone: " + why);
    }

    private void keptLongEnough(String topic) {
        BrokerFacts.Topic found = facts.topics().get(topic);
        if (found == null || !deletes(found)) {
            return;
        }
        long wanted = needs.inputMemory().toMillis();
        String kept = found.setting(TopicConfig.RETENTION_MS_CONFIG);
        if (!kept.equals(FOR_EVER) && !kept.isEmpty() && Long.parseLong(kept) < wanted) {
            findings.add(new Finding(
                    !STOPS,
                    "topic " + topic + ", retention.ms",
                    kept,
                    "at least " + wanted + ", the longest memory of a rule and the greatest lateness of a feed",
                    alter(topic, TopicConfig.RETENTION_MS_CONFIG, Long.toString(wanted))));
        }
        setting(
                new Wish(topic, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER),
                !STOPS,
                "or room for " + needs.inputMemory().toMinutes() + " minutes of events at their busiest");
    }

    private static boolean deletes(BrokerFacts.Topic topic) {
        return Arrays.asList(topic.setting(TopicConfig.CLEANUP_POLICY_CONFIG).split("[, ]+"))
                .contains(TopicConfig.CLEANUP_POLICY_DELETE);
    }

    /** How a topic should be set. */
    private record Wish(String topic, String key, String value) {}

    private void setting(Wish wish, boolean stops, String why) {
        BrokerFacts.Topic topic = facts.topics().get(wish.topic());
        if (topic == null) {
            return;
        }
        String found = topic.setting(wish.key());
        if (!found.isEmpty() && !found.equals(wish.value())) {
            findings.add(new Finding(
                    stops,
                    "topic " + wish.topic() + ", " + wish.key(),
                    found,
                    wish.value() + " " + why,
                    alter(wish.topic(), wish.key(), wish.value())));
        }
    }

    private String alter(String topic, String key, String value) {
        return "kafka-configs.sh --bootstrap-server " + bootstrap + " --alter --entity-type topics --entity-name "
                + topic + " --add-config " + key + "=" + value;
    }
}
