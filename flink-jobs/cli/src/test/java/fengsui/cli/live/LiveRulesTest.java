package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Control;
import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.RuleBundle;
import fengsui.job.Guarantee;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What analysts publish while the job runs. */
@Timeout(300)
class LiveRulesTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration SWITCH = Duration.ofMinutes(10);

    private static RuleBundle edited() {
        TreeMap<String, String> files = new TreeMap<>(LiveJob.rules().files());
        files.computeIfPresent("gas/leak.yaml", (file, text) -> text.replaceFirst("(?m)^version: .*$", "version: 99"));
        return new RuleBundle(files);
    }

    /** Readings that warn, and later ones so that time goes on. */
    private static List<Outgoing> leakIn(String grid, Duration after) {
        List<Outgoing> readings = new ArrayList<>(LiveJob.leak(grid, EIGHT.plus(after)));
        readings.add(LiveJob.reading("g9", 0, EIGHT.plus(after).plusSeconds(10)));
        return readings;
    }

    @Test
    void whenABrokenRecordAndARuleSetArePublished_thenTheOneIsToldAndTheOtherHoldsFromItsTime() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            try (LiveJob live = LiveJob.start(broker, LiveJob.settings(Guarantee.AT_LEAST_ONCE))) {
                LiveJob.write(broker, leakIn("g1", Duration.ZERO));
                live.warnings(broker, 1);
                byte[] rubbish = "rubbish".getBytes(StandardCharsets.UTF_8);
                LiveJob.write(broker, List.of(Outgoing.of(LiveJob.TOPICS.control(), null, rubbish)));
                new ControlTopic(broker, LiveJob.TOPICS)
                        .publish(
                                new Control(edited(), "test", EIGHT.plus(SWITCH).toEpochMilli()));

                List<Health> told = control(broker, live);
                assertThat(told.get(0).status()).isEqualTo("degraded");
                assertThat(told.get(1).message()).contains("is known", edited().digest());

                LiveJob.write(broker, leakIn("g2", SWITCH.minusMinutes(1)));
                LiveJob.write(broker, leakIn("g3", SWITCH.plusMinutes(1)));
                List<String> signals = signals(broker, live, "g3");
                assertThat(signals).filteredOn(signal -> signal.contains("g2")).noneMatch(LiveRulesTest::isEdited);
                assertThat(signals).filteredOn(signal -> signal.contains("g3")).allMatch(LiveRulesTest::isEdited);
                // The broken one among the rule sets counts too.
                live.awaitBalance(broker, 13);
            }
        }
    }

    private static boolean isEdited(String signal) {
        return signal.contains("\"version\":99");
    }

    /** What was told of the control topic, once it is two records. */
    private static List<Health> control(Broker broker, LiveJob live) {
        List<Health> told = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, LiveJob.TOPICS.health())) {
            live.await("control on health", () -> {
                reader.poll(Duration.ofMillis(100)).stream()
                        .map(LiveRulesTest::health)
                        .filter(health -> health.subject().equals("control"))
                        .forEach(told::add);
                return told.size() >= 2;
            });
        }
        return told;
    }

    private static Health health(TopicRecord record) {
        try {
            return HealthJson.read(value(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All signals, once there is one of {@code grid}. */
    private static List<String> signals(Broker broker, LiveJob live, String grid) {
        List<String> signals = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, LiveJob.TOPICS.signals())) {
            live.await("signals", () -> {
                reader.poll(Duration.ofMillis(100))
                        .forEach(record -> signals.add(new String(value(record), StandardCharsets.UTF_8)));
                return signals.stream().anyMatch(signal -> signal.contains(grid));
            });
        }
        return signals;
    }

    private static byte[] value(TopicRecord record) {
        byte[] value = record.value();
        if (value == null) {
            throw new IllegalStateException("a tombstone at " + record.position());
        }
        return value;
    }
}
