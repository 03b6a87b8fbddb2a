package fengsui.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics. */
public final class Topics {

    private Topics() {}

    /**
     * Creates what is missing and leaves alone what is there. Returns once every new partition takes records: a
     * controller says "created" before the partition's leader knows, and an idempotent producer that writes several
     * batches in between can lose their order and wait for its delivery timeout.
     *
     * @return the names of those it created, sorted
     */
    public static List<String> create(Broker broker, TopicNames names, TopicPlan plan) {
        return broker.admin(admin -> create(broker, admin, plan.topics(names)));
    }

    /** The names of all topics that there are. */
    public static Set<String> present(Broker broker) {
        return broker.admin(admin -> present(broker, admin));
    }

    private static List<String> create(Broker broker, Admin admin, List<NewTopic> wanted) {
        Set<String> present = present(broker, admin);
        List<NewTopic> missing =
                wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        List<String> created = new ArrayList<>();
        admin.createTopics(missing).values().forEach((name, future) -> {
            if (made(broker, name, future)) {
                created.add(name);
            }
        });
        awaitLeaders(broker, admin, missing);
        created.sort(null);
        return created;
    }

    private static Set<String> present(Broker broker, Admin admin) {
        return broker.await(admin.listTopics().names(), "listing topics");
    }

    /** Only a partition's leader knows its offsets: the client asks again for a leader, but not for an unheard-of topic. */
    private static void awaitLeaders(Broker broker, Admin admin, List<NewTopic> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                asked.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        broker.awaitPast(
                UnknownTopicOrPartitionException.class,
                () -> admin.listOffsets(asked).all(),
                "waiting for new topics to be ready");
    }

    /** False where somebody else was faster. */
    private static boolean made(Broker broker, String name, KafkaFuture<Void> future) {
        try {
            broker.await(future.thenApply(nothing -> true), "creating topic " + name);
            return true;
        } catch (KafkaUnavailable e) {
            if (exists(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean exists(Throwable error) {
        Throwable cause = error.getCause();
        return cause instanceof TopicExistsException
                || (cause instanceof ExecutionException && cause.getCause() instanceof TopicExistsException);
    }
}
