package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.Broker;
import fengsui.topics.InputProgress;
import fengsui.topics.KafkaUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** When everything is read, plain records and transactions alike. */
@Timeout(60)
class InputProgressTest {

    private static final String GROUP = "job";
    private static EmbeddedKafka kafka;
    private String topic = "";

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void topic(TestInfo test) throws ExecutionException, InterruptedException {
        topic = test.getTestMethod().orElseThrow().getName();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private InputProgress progress() {
        return InputProgress.of(new Broker(kafka.bootstrap(), Duration.ofSeconds(20)), List.of(topic), GROUP);
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", kafka.bootstrap());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void send(KafkaProducer<byte[], byte[]> producer) throws ExecutionException, InterruptedException {
        byte[] value = "x".getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic, value)).get();
    }

    private KafkaProducer<byte[], byte[]> transaction() {
        KafkaProducer<byte[], byte[]> producer = producer(Map.of("transactional.id", topic));
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    /** As a checkpoint of the job confirms it. */
    private void confirm(long offset) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap(), "group.id", GROUP);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)));
        }
    }

    @Test
    void whenNothingWasEverWritten_thenAllIsRead() {
        try (InputProgress progress = progress()) {
            assertThat(progress.ends()).isEqualTo(Map.of(topic + "-0", 0L));
            assertThat(progress.allRead()).isTrue();
        }
    }

    @Test
    void whenARecordIsNotConfirmed_thenNotAllIsReadUntilItIs() throws Exception {
        try (InputProgress progress = progress();
                KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            send(producer);
            send(producer);
            assertThat(progress.ends()).isEqualTo(Map.of(topic + "-0", 2L));
            assertThat(progress.allRead()).isFalse();
            confirm(1);
            assertThat(progress.allRead()).isFalse();
            confirm(2);
            assertThat(progress.allRead()).isTrue();
            send(producer);
            assertThat(progress.allRead()).isFalse();
        }
    }

    @Test
    void whenATransactionIsOpen_thenNotAllIsReadAndOnceCommittedItsMarkerIsNoRecord() throws Exception {
        try (InputProgress progress = progress();
                KafkaProducer<byte[], byte[]> producer = transaction()) {
            send(producer);
            confirm(0);
            assertThat(progress.allRead()).isFalse();
            producer.commitTransaction();
            assertThat(progress.allRead()).isFalse();
            confirm(1);
            awaitAllRead(progress);
            assertThat(progress.ends()).isEqualTo(Map.of(topic + "-0", 2L));
            assertThat(progress.allRead()).as("asked again").isTrue();
        }
    }

    @Test
    void whenATransactionIsAborted_thenNothingOfItIsThereToRead() throws Exception {
        try (InputProgress progress = progress();
                KafkaProducer<byte[], byte[]> producer = transaction()) {
            send(producer);
            assertThat(progress.allRead()).isFalse();
            producer.abortTransaction();
            awaitAllRead(progress);
        }
    }

    /** A broker answers that a transaction has ended before its partitions know. */
    private static void awaitAllRead(InputProgress progress) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!progress.allRead()) {
            assertThat(System.nanoTime()).as("not all is read").isLessThan(deadline);
        }
    }

    @Test
    void whenTheBrokerIsAway_thenThatIsSaidInsteadOfSilence() {
        EmbeddedKafka other = EmbeddedKafka.start();
        Broker broker = new Broker(other.bootstrap(), Duration.ofSeconds(1));
        other.close();
        try (InputProgress progress = InputProgress.of(broker, List.of(topic), GROUP)) {
            assertThatThrownBy(progress::ends).isInstanceOf(KafkaUnavailable.class);
        }
    }
}
