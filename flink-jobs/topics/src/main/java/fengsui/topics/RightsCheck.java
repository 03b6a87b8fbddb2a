package fengsui.topics;

import fengsui.topics.PreflightReport.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/** Asks a broker whether whoever comes has the rights of the job. Where there are no rights, everybody has them all. */
final class RightsCheck {

    private static final boolean STOPS = true;

    private final Broker broker;
    private final TopicNames topics;
    private final Admin admin;
    /** Things by what may not be done with them. */
    private final Map<String, List<String>> lacking = new LinkedHashMap<>();

    private RightsCheck(Broker broker, TopicNames topics, Admin admin) {
        this.broker = broker;
        this.topics = topics;
        this.admin = admin;
    }

    /**
     * One finding with everything that the job has too few rights to, or none; topics that are still to be made are passed over.
     *
     * @throws KafkaUnavailable where the broker does not tell
     */
    static List<Finding> read(Broker broker, TopicNames topics, boolean transactions) {
        return broker.admin(admin -> {
            RightsCheck check = new RightsCheck(broker, topics, admin);
            check.topics(of(ResourceType.TOPIC, topics));
            of(ResourceType.GROUP, topics).forEach(check::group);
            if (transactions) {
                of(ResourceType.TRANSACTIONAL_ID, topics).forEach(check::transactions);
            }
            of(ResourceType.CLUSTER, topics).forEach(check::cluster);
            return check.findings();
        });
    }

    private static List<Right> of(ResourceType type, TopicNames topics) {
        return Rights.of(Role.JOB, topics).stream()
                .filter(right -> right.type() == type)
                .toList();
    }

    private void topics(List<Right> rights) {
        Map<String, KafkaFuture<TopicDescription>> asked = new TreeMap<>(admin.describeTopics(
                        rights.stream().map(Right::name).toList(),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues());
        for (Right right : rights) {
            KafkaFuture<TopicDescription> answer = asked.get(right.name());
            if (answer != null) {
                topic(right, answer);
            }
        }
    }

    private void topic(Right right, KafkaFuture<TopicDescription> answer) {
        try {
            has(right, broker.await(answer, "describing " + right.thing()).authorizedOperations());
        } catch (KafkaUnavailable e) {
            if (e.isForbidden()) {
                has(right, Set.of());
            } else if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    /** It is there: whoever made it, nobody need make it again. */
    private void has(Right right, @Nullable Set<AclOperation> allowed) {
        List<AclOperation> lacking = new ArrayList<>(right.operations());
        lacking.remove(AclOperation.CREATE);
        lacking.removeAll(allowed == null ? Collections.emptySet() : allowed);
        if (!lacking.isEmpty()) {
            lacks(right, lacking);
        }
    }

    private void group(Right right) {
        ask(right, admin.listConsumerGroupOffsets(right.name()).partitionsToOffsetAndMetadata());
    }

    private void transactions(Right right) {
        ask(right, admin.describeTransactions(List.of(right.name())).all());
    }

    private void cluster(Right right) {
        broker.await(admin.describeCluster().nodes(), "listing brokers").stream()
                .findFirst()
                .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                .ifPresent(
                        node -> ask(right, admin.describeConfigs(List.of(node)).all()));
    }

    /** Of these, nobody tells who may do what: whoever may do anything with it gets an answer. */
    private void ask(Right right, KafkaFuture<?> answer) {
        try {
            broker.await(answer, "asking for " + right.thing());
        } catch (KafkaUnavailable e) {
            if (e.isForbidden()) {
                lacks(right, right.operations());
            } else if (!(e.getCause() instanceof TransactionalIdNotFoundException)) {
                throw e;
            }
        }
    }

    private void lacks(Right right, List<AclOperation> operations) {
        String missing =
                String.join(", ", operations.stream().map(Right::word).sorted().toList());
        lacking.computeIfAbsent(missing, none -> new ArrayList<>()).add(right.thing());
    }

    /** All in one: it is mended by one order. */
    private List<Finding> findings() {
        if (lacking.isEmpty()) {
            return List.of();
        }
        String missing = lacking.entrySet().stream()
                .map(one -> one.getKey() + " (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining(" and "));
        return List.of(new Finding(
                STOPS,
                "Kafka at " + broker.bootstrap(),
                broker.access().who() + " without the rights to " + missing,
                "those of the job",
                "whoever may alter the cluster gives them by ./fengsui access grant --role job --principal "
                        + broker.access().principal() + " --prefix \"" + topics.prefix() + "\" --bootstrap "
                        + broker.bootstrap()));
    }
}
