package fengsui.topics;

import fengsui.event.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * An ordinary consumer of all partitions of one topic, in no consumer group: it commits nothing and leaves nothing
 * behind. Not thread-safe, {@link #wakeup} excepted.
 */
public final class TopicReader implements AutoCloseable {

    /** It leaves no group and has nothing more to say: a broker that is away is not waited for. */
    private static final CloseOptions LET_GO = CloseOptions.timeout(Duration.ofSeconds(1));

    private final Broker broker;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();

    private TopicReader(Broker broker, Consumer<byte[], byte[]> consumer) {
        this.broker = broker;
        this.consumer = consumer;
    }

    /** Reads what was ever written. */
    public static TopicReader fromBeginning(Broker broker, String topic) {
        TopicReader reader = open(broker, topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** Reads what is written from now on. */
    public static TopicReader fromNow(Broker broker, String topic) {
        TopicReader reader = open(broker, topic);
        reader.guard("asking for end offsets", () -> reader.consumer.endOffsets(reader.partitions))
                .forEach(reader.consumer::seek);
        return reader;
    }

    /** Reads the last {@code count} records of each partition, then what is written from now on. */
    public static TopicReader fromLast(Broker broker, String topic, int count) {
        TopicReader reader = open(broker, topic);
        Map<TopicPartition, Long> begins =
                reader.guard("asking for first offsets", () -> reader.consumer.beginningOffsets(reader.partitions));
        reader.guard("asking for end offsets", () -> reader.consumer.endOffsets(reader.partitions))
                .forEach((partition, end) ->
                        reader.consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - count)));
        return reader;
    }

    /**
     * Reads what was written at {@code time} or later, by the records' own timestamps. What is written while it opens is read,
     * too, where nothing was there before: ends are asked for first, for a seek to the end waits for the first poll.
     */
    public static TopicReader since(Broker broker, String topic, long time) {
        TopicReader reader = open(broker, topic);
        Map<TopicPartition, Long> times = new HashMap<>();
        reader.partitions.forEach(partition -> times.put(partition, time));
        reader.guard("asking for the ends of " + topic, () -> reader.consumer.endOffsets(reader.partitions))
                .forEach(reader.consumer::seek);
        reader.guard("asking for offsets by time", () -> reader.consumer.offsetsForTimes(times))
                .forEach((partition, found) -> {
                    if (found != null) {
                        reader.consumer.seek(partition, found.offset());
                    }
                });
        return reader;
    }

    /** Whether it stands, in some partition, where the broker has deleted what came before. */
    boolean standsBehindDeleted(TopicOffsets offsets) {
        return guard(
                "asking for positions",
                () -> partitions.stream().anyMatch(partition -> {
                    TopicOffsets.Range range = offsets.ranges().get(partition.toString());
                    return range != null && range.begin() > 0 && consumer.position(partition) == range.begin();
                }));
    }

    private static TopicReader open(Broker broker, String topic) {
        Consumer<byte[], byte[]> consumer = broker.client(settings -> new KafkaConsumer<>(consuming(settings)));
        TopicReader reader = new TopicReader(broker, consumer);
        try {
            reader.guard("looking for topic " + topic, () -> reader.assign(topic));
            return reader;
        } catch (KafkaUnavailable e) {
            reader.close();
            throw e;
        }
    }

    private TopicReader assign(String topic) {
        for (PartitionInfo info : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, info.partition()));
        }
        if (partitions.isEmpty()) {
            throw new KafkaUnavailable("topic " + topic + " does not exist at " + broker.bootstrap()
                    + ": check the prefix, or start the job, which makes its topics");
        }
        consumer.assign(partitions);
        return this;
    }

    static Map<String, Object> consuming(Map<String, Object> settings) {
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /** What has come; empty where nothing has within {@code wait}, or after {@link #wakeup}. */
    public List<TopicRecord> poll(Duration wait) {
        List<TopicRecord> records = new ArrayList<>();
        try {
            guard("reading", () -> consumer.poll(wait)).forEach(record -> records.add(read(record)));
        } catch (WakeupException e) {
            // Asked for: there is nothing to tell.
        }
        return records;
    }

    /** All that is on the topic by now and was not polled yet; what is written meanwhile may be among it. */
    public List<TopicRecord> upToNow() {
        Map<TopicPartition, Long> ends = guard("asking for end offsets", () -> consumer.endOffsets(partitions));
        List<TopicRecord> records = new ArrayList<>();
        while (!guard(
                "asking for positions",
                () -> ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()))) {
            records.addAll(poll(Duration.ofMillis(200)));
        }
        return records;
    }

    /** Whether all that is on the topic by now has been polled. Of a topic that is written to all the time, perhaps never. */
    public boolean caughtUp() {
        return guard(
                "asking for end offsets",
                () -> consumer.endOffsets(partitions).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    /** Whether all below {@code ends} has been polled, or can never be because its transaction was aborted. */
    public boolean passed(TopicOffsets ends) {
        return guard(
                "asking for positions",
                () -> partitions.stream().allMatch(partition -> {
                    TopicOffsets.Range range = ends.ranges().get(partition.toString());
                    return range == null || consumer.position(partition) >= range.end();
                }));
    }

    /** The offset that would be read next, by partition. */
    public Map<Integer, Long> positions() {
        return guard(
                "asking for positions",
                () -> partitions.stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
    }

    /** Ends a running {@link #poll} early; may be called from any thread. */
    public void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        try {
            consumer.close(LET_GO);
        } catch (InterruptException e) {
            // Whoever ends us does not wait. The thread is interrupted still.
        }
    }

    private <T> T guard(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            throw broker.failed(doing, e);
        }
    }

    static TopicRecord read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : text(header.value()));
        }
        return new TopicRecord(
                new Position(record.topic(), record.partition(), record.offset()),
                record.timestamp(),
                record.key() == null ? null : text(record.key()),
                headers,
                record.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
