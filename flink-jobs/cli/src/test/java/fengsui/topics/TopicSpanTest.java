package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.event.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read of a stretch of time, before and after a broker has deleted what is old. */
@Timeout(120)
class TopicSpanTest {

    private static final TopicNames TOPICS = new TopicNames("test.");
    private static final String TOPIC = TOPICS.input(EventKind.SENSOR);
    private static final int TIMES = 5;

    private final List<Long> read = new ArrayList<>();

    /** At 1,000, 2,000, … up to 5,000. */
    private static Broker filled(EmbeddedKafka kafka) throws Exception {
        Broker broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
        Topics.create(broker, TOPICS, TopicPlan.history(1));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = 1; n <= TIMES; n++) {
                producer.send(new ProducerRecord<>(TOPIC, 0, 1_000L * n, null, new byte[0]))
                        .get();
            }
        }
        return broker;
    }

    private static void delete(Broker broker, long before) {
        broker.admin(admin -> broker.await(
                admin.deleteRecords(Map.of(new TopicPartition(TOPIC, 0), RecordsToDelete.beforeOffset(before)))
                        .all(),
                "deleting"));
    }

    private boolean read(Broker broker, long from, long to) {
        read.clear();
        return new TopicSpan(from, to).read(broker, TOPIC, record -> read.add(record.timestamp()));
    }

    @Test
    void whenWhatIsOldWasDeleted_thenWhoAsksForItIsToldThatSomeMayBeMissing() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = filled(kafka);
            assertThat(read(broker, 0, 4_000)).isTrue();
            assertThat(read).containsExactly(1_000L, 2_000L, 3_000L);

            delete(broker, 2);

            assertThat(read(broker, 2_000, 4_000))
                    .as("its first record is gone")
                    .isFalse();
            assertThat(read).containsExactly(3_000L);
            assertThat(read(broker, 3_500, 9_000))
                    .as("older ones are still there")
                    .isTrue();
            assertThat(read).containsExactly(4_000L, 5_000L);
            assertThat(read(broker, 6_000, 9_000)).as("nothing is as new").isTrue();
            assertThat(read).isEmpty();

            delete(broker, TIMES);

            assertThat(read(broker, 2_000, 4_000)).as("nothing is left").isFalse();
            assertThat(read).isEmpty();
        }
    }
}
