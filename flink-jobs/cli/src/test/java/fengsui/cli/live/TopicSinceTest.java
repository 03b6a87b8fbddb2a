package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A topic that is read from a time on. */
@Timeout(60)
class TopicSinceTest {

    /** Long before any test, and never. */
    private static final long LONG_AGO = 1_000;

    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final String TOPIC = TopicNames.standard().warnings();

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

    private void write(String key) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.writeNow(Outgoing.of(TOPIC, key, "{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static List<String> keys(TopicReader reader) {
        return reader.upToNow().stream().map(TopicRecord::key).toList();
    }

    @Test
    void whenNothingIsThereYet_thenWhatIsWrittenBeforeTheFirstPollIsReadAllTheSame() {
        try (TopicReader reader = TopicReader.since(broker, TOPIC, LONG_AGO)) {
            write("a");
            assertThat(keys(reader)).containsExactly("a");
        }
    }

    @Test
    void whenAllThatIsThereIsOlder_thenOnlyWhatIsWrittenFromThenOnIsRead() {
        write("before");
        try (TopicReader reader = TopicReader.since(broker, TOPIC, NEVER)) {
            write("after");
            assertThat(keys(reader)).containsExactly("after");
        }
    }

    @Test
    void whenSomethingIsThere_thenItIsReadToo() {
        write("before");
        try (TopicReader reader = TopicReader.since(broker, TOPIC, LONG_AGO)) {
            write("after");
            assertThat(keys(reader)).containsExactly("before", "after");
        }
    }
}
