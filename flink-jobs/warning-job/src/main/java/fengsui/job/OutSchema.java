package fengsui.job;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes one kind of result. It tells the connector its topics: on those it looks for transactions that a run before
 * has left open.
 */
final class OutSchema<T> implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {

    private static final long serialVersionUID = 1L;

    /** What a result becomes. */
    @FunctionalInterface
    interface Writing<T> extends Serializable {
        OutRecord write(T result);
    }

    private final String[] topics;
    private final Writing<T> writing;

    /** @param topics all that {@code writing} may name */
    OutSchema(List<String> topics, Writing<T> writing) {
        this.topics = topics.toArray(String[]::new);
        this.writing = writing;
    }

    /** No timestamp: the broker's clock stands on every topic of results. */
    @Override
    public ProducerRecord<byte[], byte[]> serialize(T result, KafkaSinkContext context, @Nullable Long timestamp) {
        OutRecord out = writing.write(result);
        byte[] key = out.key() == null ? null : bytes(out.key());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(out.topic(), key, out.value());
        out.headers().forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    @Override
    public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
        return Optional.of(new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topics))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
