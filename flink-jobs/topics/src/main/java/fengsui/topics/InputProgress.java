package fengsui.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Where some topics end, and whether a consumer group has confirmed all that can be read of them. Keeps its connection;
 * every method throws {@link KafkaUnavailable} where the broker does not answer. Not thread-safe.
 */
public final class InputProgress implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS = 5;

    /** Offsets of one partition between which there may be records, or only what transactions leave behind. */
    private record Gap(TopicPartition partition, long from, long end) {}

    private final Broker broker;
    private final Collection<String> topics;
    private final String group;
    private final Admin admin;
    /** Those in which no record was found: looked at once, for no record is ever put in there. */
    private Set<Gap> empty = new HashSet<>();

    private InputProgress(Broker broker, Collection<String> topics, String group, Admin admin) {
        this.broker = broker;
        this.topics = List.copyOf(topics);
        this.group = group;
        this.admin = admin;
    }

    public static InputProgress of(Broker broker, Collection<String> topics, String group) {
        return new InputProgress(broker, topics, group, broker.client(Admin::create));
    }

    /** By {@code topic-partition}, the offset that the next record will get. */
    public SortedMap<String, Long> ends() {
        SortedMap<String, Long> named = new TreeMap<>();
        ends(IsolationLevel.READ_UNCOMMITTED).forEach((partition, end) -> named.put(partition.toString(), end));
        return named;
    }

    /**
     * Whether nothing is left to read: no transaction is open, and behind what the group has confirmed there is no
     * committed record.
     */
    public boolean allRead() {
        Map<TopicPartition, Long> ends = ends(IsolationLevel.READ_UNCOMMITTED);
        if (!ends.equals(ends(IsolationLevel.READ_COMMITTED))) {
            return false;
        }
        Set<Gap> gaps = gaps(ends);
        gaps.removeAll(empty);
        if (!gaps.isEmpty() && !holdNothing(gaps)) {
            return false;
        }
        empty = gaps(ends);
        return true;
    }

    private Set<Gap> gaps(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> begins =
                offsets(ends.keySet(), OffsetSpec::earliest, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, OffsetAndMetadata> confirmed = broker.await(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                "asking how far " + group + " has read");
        Set<Gap> gaps = new HashSet<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata read = confirmed.get(partition);
            long begin = begins.getOrDefault(partition, 0L);
            long from = read == null ? begin : Math.max(begin, read.offset());
            if (from < end) {
                gaps.add(new Gap(partition, from, end));
            }
        });
        return gaps;
    }

    /** Transactions leave markers and what was aborted, which are no records but have offsets: only reading tells. */
    private boolean holdNothing(Set<Gap> gaps) {
        try (Consumer<byte[], byte[]> consumer =
                broker.client(settings -> new KafkaConsumer<>(TopicReader.consuming(settings)))) {
            consumer.assign(gaps.stream().map(Gap::partition).toList());
            gaps.forEach(gap -> consumer.seek(gap.partition(), gap.from()));
            for (int poll = 0; poll < POLLS; poll++) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return false;
                }
                if (gaps.stream().allMatch(gap -> consumer.position(gap.partition()) >= gap.end())) {
                    return true;
                }
            }
            return false;
        } catch (KafkaException e) {
            throw broker.failed("reading", e);
        }
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) {
        Set<TopicPartition> partitions = new HashSet<>();
        Map<String, TopicDescription> found =
                broker.await(admin.describeTopics(topics).allTopicNames(), "describing topics");
        found.forEach((name, topic) -> topic.partitions()
                .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
        return offsets(partitions, OffsetSpec::latest, isolation);
    }

    private Map<TopicPartition, Long> offsets(
            Set<TopicPartition> partitions, Supplier<OffsetSpec> which, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which.get()));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        broker.await(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all(), "asking for offsets")
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
