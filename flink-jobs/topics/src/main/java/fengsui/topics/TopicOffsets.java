package fengsui.topics;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What Kafka itself says is on some topics, to hold the ledger against.
 *
 * @param ranges by {@code topic-partition}
 */
public record TopicOffsets(SortedMap<String, Range> ranges) {

    /**
     * The offsets of one partition. Where nobody writes transactions or compacts, as on our input topics, every offset
     * between them is one record.
     *
     * @param begin of the oldest record kept
     * @param end that the next record will get
     */
    public record Range(long begin, long end) {

        public long size() {
            return end - begin;
        }
    }

    public TopicOffsets {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /** How many records there are, all partitions together. */
    public long size() {
        return ranges.values().stream().mapToLong(Range::size).sum();
    }

    public static TopicOffsets read(Broker broker, Collection<String> topics) {
        return broker.admin(admin -> {
            Collection<TopicDescription> found = broker.await(
                            admin.describeTopics(topics).allTopicNames(), "describing topics")
                    .values();
            var begins = offsets(broker, admin, found, OffsetSpec::earliest);
            var ends = offsets(broker, admin, found, OffsetSpec::latest);
            SortedMap<String, Range> ranges = new TreeMap<>();
            ends.forEach((partition, end) ->
                    ranges.put(partition.toString(), new Range(begins.getOrDefault(partition, end), end)));
            return new TopicOffsets(ranges);
        });
    }

    private static Map<TopicPartition, Long> offsets(
            Broker broker, Admin admin, Collection<TopicDescription> topics, Supplier<OffsetSpec> which) {
        Map<TopicPartition, OffsetSpec> asked = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> which.get()));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        broker.await(admin.listOffsets(asked).all(), "asking for offsets")
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
