package fengsui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.RulePublisher.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several people who publish on top of the same rule set. */
@Timeout(120)
class RulePublisherTest {

    private static final TopicNames TOPICS = new TopicNames("test.");

    private static Control set(String author) {
        return new Control(new RuleBundle(new TreeMap<>(Map.of("a.yaml", "by: " + author))), author, 1_000);
    }

    private static ControlTopic topic(EmbeddedKafka kafka) {
        Broker broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
        Topics.create(broker, TOPICS, TopicPlan.live());
        return new ControlTopic(broker, TOPICS);
    }

    private static List<String> authors(ControlTopic topic) {
        List<String> authors = new ArrayList<>();
        topic.each(entry -> authors.add(entry.offset() + " " + entry.control().author()));
        return authors;
    }

    @Test
    void whenAnotherHasPublishedSince_thenNothingIsWrittenAndTheirsIsNamed() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            ControlTopic topic = topic(kafka);
            RulePublisher publisher = new RulePublisher(topic);
            assertThat(publisher.publish(set("first"), null)).isEqualTo(new Outcome.Stands(0));
            Optional<Entry> seen = topic.newestEntry();

            assertThat(publisher.publish(set("quick"), seen.orElse(null))).isEqualTo(new Outcome.Stands(1));
            assertThat(publisher.publish(set("slow"), seen.orElse(null)))
                    .isEqualTo(new Outcome.Stale(topic.newestEntry().orElseThrow()));
            assertThat(publisher.publish(set("unaware"), null)).isInstanceOf(Outcome.Stale.class);

            assertThat(authors(topic)).containsExactly("0 first", "1 quick");
        }
    }

    @Test
    void whenSeveralHaveLookedBeforeAnyoneWrote_thenTheFirstOfThemStandsInTheEnd() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            ControlTopic topic = topic(kafka);
            RulePublisher publisher = new RulePublisher(topic);
            publisher.publish(set("base"), null);
            Entry seen = topic.newestEntry().orElseThrow();

            assertThat(publisher.write(set("first"), seen)).isEqualTo(new Outcome.Stands(1));
            assertOvertaken(publisher.write(set("second"), seen), 2, 3);
            assertOvertaken(publisher.write(set("third"), seen), 4, 5);

            assertThat(authors(topic))
                    .containsExactly("0 base", "1 first", "2 second", "3 first", "4 third", "5 first");
            Control stands = topic.newest().orElseThrow();
            assertThat(stands.rules()).isEqualTo(set("first").rules());
            assertThat(stands.effectiveAt()).isEqualTo(1_000);
            assertThat(stands.note()).contains("before rule set 4");
        }
    }

    private static void assertOvertaken(Outcome outcome, long offset, long restored) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Overtaken.class, overtaken -> {
            assertThat(overtaken.first().control().author()).isEqualTo("first");
            assertThat(overtaken.offset()).isEqualTo(offset);
            assertThat(overtaken.restored()).isEqualTo(restored);
        });
    }
}
