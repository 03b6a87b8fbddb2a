package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.topics.TopicWriter.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where reading begins. */
@Timeout(120)
class TopicReaderTest {

    private static final TopicNames TOPICS = new TopicNames("test.");

    @Test
    void whenSomethingIsWrittenAfterATopicIsOpenedByTime_thenItIsReadThoughNothingWasThereBefore() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            Topics.create(broker, TOPICS, TopicPlan.live());
            try (TopicReader reader = TopicReader.since(broker, TOPICS.warnings(), 0)) {
                try (TopicWriter writer = TopicWriter.open(broker)) {
                    writer.write(Outgoing.of(TOPICS.warnings(), "incident", "{}".getBytes(StandardCharsets.UTF_8)));
                }
                long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                boolean read = false;
                while (!read && System.nanoTime() < deadline) {
                    read = !reader.poll(Duration.ofMillis(50)).isEmpty();
                }
                assertThat(read).isTrue();
            }
        }
    }
}
