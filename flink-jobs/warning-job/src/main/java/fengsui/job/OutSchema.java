package fengsui.job;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes one kind of result to one topic. */
final class OutSchema<T> implements KafkaRecordSerializationSchema<T> {

    private static final long serialVersionUID = 1L;

    /** What a result becomes. */
    @FunctionalInterface
    interface Writing<T> extends Serializable {
        OutRecord write(T result);
    }

    private final String topic;
    private final Writing<T> writing;

    OutSchema(String topic, Writing<T> writing) {
        this.topic = topic;
        this.writing = writing;
    }

    /** No timestamp: the broker's clock stands on every topic of results. */
    @Override
    public ProducerRecord<byte[], byte[]> serialize(T result, KafkaSinkContext context, @Nullable Long timestamp) {
        OutRecord out = writing.write(result);
        byte[] key = out.key() == null ? null : bytes(out.key());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, out.value());
        out.headers().forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
