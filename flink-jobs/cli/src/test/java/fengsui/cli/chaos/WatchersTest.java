package fengsui.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.cluster.FlinkAccess;
import fengsui.cli.cluster.RestAddress;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those that watch a fault run: where one of them fails, what it no longer sees must not pass for calm. */
@Timeout(120)
class WatchersTest {

    private static final long DEADLINE_SECONDS = 60;
    private static final TopicNames TOPICS = TopicNames.standard();

    @Test
    void whenWhatIsReadCannotBeTaken_thenTheTapSaysSo() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            Topics.create(broker, TOPICS, TopicPlan.live());
            CompletableFuture<String> failed = new CompletableFuture<>();
            try (Tap tap = Tap.open(broker, TOPICS.warnings(), WatchersTest::refuse, failed::complete)) {
                write(kafka);

                assertThat(failed.get(DEADLINE_SECONDS, TimeUnit.SECONDS))
                        .startsWith("reading " + TOPICS.warnings())
                        .contains("unheard of");
            }
        }
    }

    @Test
    void whenTheJobCannotBeAskedAfter_thenTheLookoutHasIt() throws Exception {
        Lookout lookout = new Lookout();
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        try (JobTap tap = JobTap.open(nobody(), () -> nameless(asked), lookout)) {
            asked.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }

        assertThat(lookout.failures()).singleElement().asString().contains("asking the JobManager", "no name");
    }

    @Test
    void whenTheJobManagerDoesNotAnswer_thenTheJobIsAway() throws Exception {
        Lookout lookout = new Lookout();
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        try (JobTap tap = JobTap.open(nobody(), () -> id(asked), lookout)) {
            asked.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }

        assertThat(lookout.failures()).isEmpty();
        assertThat(lookout.seen().turns()).extracting(Turn::runs).containsExactly(false);
    }

    private static void refuse(Object record) {
        throw new IllegalStateException("unheard of");
    }

    private static RestAddress nobody() {
        return RestAddress.of("127.0.0.1:1", FlinkAccess.OPEN);
    }

    private static String nameless(CompletableFuture<Boolean> asked) {
        asked.complete(true);
        throw new IllegalStateException("no name");
    }

    private static String id(CompletableFuture<Boolean> asked) {
        asked.complete(true);
        return "0".repeat(32);
    }

    private static void write(EmbeddedKafka kafka) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPICS.warnings(), "{}".getBytes(StandardCharsets.UTF_8)))
                    .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
