package fengsui.topics;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records without waiting for each. What could not be written surfaces on the next call. Thread-safe.
 */
public final class TopicWriter implements AutoCloseable {

    /** After so long without an answer another broker may know it: this one may be stopped, and keep its connections. */
    private static final int ASK_AGAIN_MILLIS = 5_000;

    private final Broker broker;
    private final Producer<byte[], byte[]> producer;
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private TopicWriter(Broker broker, Producer<byte[], byte[]> producer) {
        this.broker = broker;
        this.producer = producer;
    }

    public static TopicWriter open(Broker broker) {
        return new TopicWriter(broker, broker.client(settings -> new KafkaProducer<>(producing(broker, settings))));
    }

    /**
     * One that never gives a record up: brokers may be away for as long as they like, and a full queue makes the caller
     * wait. Each record is written once, and those of one partition in their order. Closing waits for the queue.
     */
    public static TopicWriter lasting(Broker broker) {
        return new TopicWriter(
                broker, broker.client(settings -> new KafkaProducer<>(enduring(producing(broker, settings)))));
    }

    private static Map<String, Object> enduring(Map<String, Object> settings) {
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_AGAIN_MILLIS);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        return settings;
    }

    private static Map<String, Object> producing(Broker broker, Map<String, Object> settings) {
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicPlan.LARGEST_RULE_SET);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, broker.patience().toMillis());
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) broker.patience().toMillis() + 5);
        return settings;
    }

    /** Queues {@code record}; waits only where the queue is full. */
    public void write(Outgoing record) {
        send(record, (metadata, error) -> done(error));
    }

    /** Writes {@code record} and what was queued before it. Returns its offset once the broker has it. */
    public long writeNow(Outgoing record) {
        AtomicLong offset = new AtomicLong();
        send(record, (metadata, error) -> {
            done(error);
            if (error == null) {
                offset.set(metadata.offset());
            }
        });
        flush();
        return offset.get();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every failure
    private void send(Outgoing record, Callback callback) {
        surface();
        try {
            producer.send(record.toKafka(), callback);
        } catch (KafkaException e) {
            throw broker.failed("writing to " + record.topic(), e);
        }
    }

    private void done(@Nullable Exception error) {
        if (error == null) {
            written.incrementAndGet();
        } else {
            failure.compareAndSet(null, error);
        }
    }

    /** How many records the broker has confirmed. */
    public long written() {
        return written.get();
    }

    /** Waits until everything queued is written. */
    public void flush() {
        producer.flush();
        surface();
    }

    /** Writes what is queued, then closes. */
    @Override
    public void close() {
        producer.close(broker.patience());
        surface();
    }

    private void surface() {
        Exception error = failure.get();
        if (error != null) {
            throw broker.failed("writing", error);
        }
    }

    /**
     * One record to write.
     *
     * @param partition {@code null} leaves it to the key
     * @param timestamp epoch milliseconds, {@code null} for now
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Outgoing(
            String topic,
            @Nullable Integer partition,
            @Nullable Long timestamp,
            @Nullable String key,
            byte[] value,
            Map<String, String> headers) {

        public static Outgoing of(String topic, @Nullable String key, byte[] value) {
            return new Outgoing(topic, null, null, key, value, Map.of());
        }

        public Outgoing at(long epochMillis) {
            return new Outgoing(topic, partition, epochMillis, key, value, headers);
        }

        public Outgoing in(int chosen) {
            return new Outgoing(topic, chosen, timestamp, key, value, headers);
        }

        public Outgoing with(Map<String, String> texts) {
            return new Outgoing(topic, partition, timestamp, key, value, texts);
        }

        private ProducerRecord<byte[], byte[]> toKafka() {
            byte[] keyBytes = key == null ? null : bytes(key);
            var record = new ProducerRecord<>(topic, partition, timestamp, keyBytes, value);
            headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
            return record;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
