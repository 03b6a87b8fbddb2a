package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Control;
import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.Quarantine;
import fengsui.codec.RuleBundle;
import fengsui.job.Guarantee;
import fengsui.job.testkit.BadRules;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.Quarantines;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rule that throws, from Kafka to Kafka. */
@Timeout(300)
class LiveQuarantineTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");
    private static final String SUBJECT = "rule/" + BadRules.THROWS;

    @Test
    void whenARuleThrows_thenItIsOutForGoodUntilItIsMended() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            LiveJob.createTopics(broker);
            ControlTopic control = new ControlTopic(broker, LiveJob.TOPICS);
            control.publish(new Control(BadRules.bundle(), "test", 0));
            try (LiveJob live = start(broker)) {
                readings(broker, 0, 0);
                awaitHealth(broker, live, health -> is(health, SUBJECT, "quarantined"));
                awaitHealth(
                        broker,
                        live,
                        health -> health.subject().equals("control")
                                && health.message().contains("rule set 1 is known"));
            }
            List<Quarantine> out = new Quarantines(broker, LiveJob.TOPICS).read();
            assertThat(out).singleElement().satisfies(one -> {
                assertThat(one.rule()).isEqualTo(BadRules.THROWS);
                assertThat(one.since()).isEqualTo(EIGHT.toEpochMilli());
            });
            assertThat(control.newest().map(Control::rules))
                    .as("what analysts published stands")
                    .contains(BadRules.bundle());
            new Quarantines(broker, LiveJob.TOPICS).write(out);
            // With nothing but the topics: all of it is read once more.
            try (LiveJob live = start(broker)) {
                readings(broker, 1, 0);
                live.awaitBalance(broker, 4);
                assertThat(new Quarantines(broker, LiveJob.TOPICS).read()).isEqualTo(out);
                assertThat(live.await(broker, LiveJob.TOPICS.control(), 2)).hasSize(2);
                long from = EIGHT.plus(Duration.ofMinutes(2)).toEpochMilli();
                control.publish(new Control(BadRules.mended(), "test", from));
                awaitHealth(broker, live, health -> is(health, SUBJECT, "ok"));
                readings(broker, 3, 7);
                awaitSignal(broker, live);
            }
        }
    }

    private static LiveJob start(Broker broker) {
        RuleBundle rules = BadRules.bundle();
        return LiveJob.start(broker, LiveJob.settings(Guarantee.AT_LEAST_ONCE), rules, Map.of());
    }

    /** One, and a later one so that time goes on. */
    private static void readings(Broker broker, int minute, double value) {
        Instant time = EIGHT.plus(Duration.ofMinutes(minute));
        LiveJob.write(
                broker, List.of(LiveJob.reading("g1", value, time), LiveJob.reading("g9", 3, time.plusSeconds(10))));
    }

    private static boolean is(Health health, String subject, String status) {
        return health.subject().equals(subject) && health.status().equals(status);
    }

    private static void awaitHealth(Broker broker, LiveJob live, Predicate<Health> wanted) {
        List<Health> told = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, LiveJob.TOPICS.health())) {
            live.await(List.of("health beyond", told), () -> {
                reader.poll(Duration.ofMillis(100)).forEach(record -> told.add(health(record)));
                return told.stream().anyMatch(wanted);
            });
        }
    }

    private static void awaitSignal(Broker broker, LiveJob live) {
        List<String> signals = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, LiveJob.TOPICS.signals())) {
            live.await("a signal of the mended rule", () -> {
                reader.poll(Duration.ofMillis(100))
                        .forEach(record -> signals.add(new String(value(record), StandardCharsets.UTF_8)));
                return signals.stream()
                        .anyMatch(signal -> signal.contains(BadRules.THROWS) && signal.contains("\"version\":2"));
            });
        }
    }

    private static Health health(TopicRecord record) {
        try {
            return HealthJson.read(value(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] value(TopicRecord record) {
        return Objects.requireNonNull(record.value());
    }
}
