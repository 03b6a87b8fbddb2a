package fengsui.topics;

import java.time.Duration;
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

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

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

    private static List<String> create(Broker broker, Admin admin, List<NewTopic> wanted) {
        Set<String> present = broker.await(admin.listTopics().names(), "listing topics");
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

    /**
     * Only a partition's leader knows its offsets. The client asks again until there is one, but not where the broker that
     * it asks has not even heard of the topic yet.
     */
    private static void awaitLeaders(Broker broker, Admin admin, List<NewTopic> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                asked.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        long tries = broker.patience().toMillis() / LOOK_AGAIN.toMillis();
        while (!known(broker, admin, asked, tries)) {
            tries--;
            pause();
        }
    }

    /** False where it can be asked again. */
    private static boolean known(Broker broker, Admin admin, Map<TopicPartition, OffsetSpec> asked, long tries) {
        try {
            broker.await(admin.listOffsets(asked).all(), "waiting for new topics to be ready");
            return true;
        } catch (KafkaUnavailable e) {
            if (tries > 0 && e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("interrupted while waiting for new topics to be ready", e);
        }
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
