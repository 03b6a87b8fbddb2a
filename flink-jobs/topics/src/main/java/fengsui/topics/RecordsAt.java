package fengsui.topics;

import fengsui.event.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads single records whose places are known. Not thread-safe. */
public final class RecordsAt implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Broker broker;
    private final Consumer<byte[], byte[]> consumer;

    private RecordsAt(Broker broker, Consumer<byte[], byte[]> consumer) {
        this.broker = broker;
        this.consumer = consumer;
    }

    /** Those of {@code positions} that are still there, each once. */
    public static List<TopicRecord> of(Broker broker, Collection<Position> positions) {
        Consumer<byte[], byte[]> consumer =
                broker.client(settings -> new KafkaConsumer<>(TopicReader.consuming(settings)));
        try (RecordsAt reader = new RecordsAt(broker, consumer)) {
            List<TopicRecord> records = new ArrayList<>();
            positions.stream()
                    .distinct()
                    .forEach(position -> reader.one(position).ifPresent(records::add));
            return records;
        }
    }

    private Optional<TopicRecord> one(Position position) {
        TopicPartition partition = new TopicPartition(position.topic(), position.partition());
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, position.offset());
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) <= position.offset() && position.offset() < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return record.offset() == position.offset()
                            ? Optional.of(TopicReader.read(record))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (KafkaException e) {
            throw broker.failed("reading " + position, e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
