package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.Broker;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicRecord;
import fengsui.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands on a compacted topic. */
@Timeout(60)
class NewestRecordsTest {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String TOPIC = TopicNames.standard().warningsState();

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Broker broker = LiveJob.broker(kafka);

    @BeforeEach
    void topics() {
        Topics.create(broker, TopicNames.standard(), TopicPlan.live());
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", kafka.bootstrap());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaProducer<byte[], byte[]> transaction(String name) {
        KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", name));
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, @Nullable String value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(TOPIC, bytes(key), bytes(value))).get();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> newest(Duration commit) {
        Map<String, String> newest = new TreeMap<>();
        for (TopicRecord record : NewestRecords.read(broker, TOPIC, commit)) {
            byte[] value = record.value();
            newest.put(
                    String.valueOf(record.key()), value == null ? "none" : new String(value, StandardCharsets.UTF_8));
        }
        return newest;
    }

    @Test
    void whenKeysAreWrittenAgainAndTakenBack_thenOnlyWhatStandsIsFound() throws Exception {
        assertThat(newest(LONG)).isEmpty();
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            send(producer, "a", "1");
            send(producer, "b", "1");
            send(producer, "a", "2");
            send(producer, "b", null);
            send(producer, "c", null);
            send(producer, "c", "1");
        }
        assertThat(newest(LONG)).isEqualTo(Map.of("a", "2", "c", "1"));
    }

    @Test
    void whenATransactionIsAborted_thenItWasNeverWritten() throws Exception {
        try (KafkaProducer<byte[], byte[]> plain = producer(Map.of());
                KafkaProducer<byte[], byte[]> aborted = transaction("aborted")) {
            send(plain, "a", "1");
            send(aborted, "a", "2");
            aborted.abortTransaction();
        }
        assertThat(newest(LONG)).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void whenATransactionIsAboutToBeCommitted_thenItIsWaitedFor() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = transaction("slow")) {
            send(producer, "a", "1");
            CompletableFuture<Map<String, String>> reading = CompletableFuture.supplyAsync(() -> newest(LONG));
            assertThat(newest(Duration.ofMillis(300))).as("who does not wait").isEmpty();
            assertThat(reading).isNotDone();
            producer.commitTransaction();
            assertThat(reading.get()).isEqualTo(Map.of("a", "1"));
        }
    }
}
