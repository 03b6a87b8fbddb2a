package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.sim.CityDay;
import fengsui.codec.RuleBundle;
import fengsui.codec.StateJson;
import fengsui.event.SafetyEvent;
import fengsui.job.operator.StandingWarnings;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import fengsui.warning.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real broker, which is why it is here and not beside what it tests. */
@Timeout(300)
class KafkaStandingWarningsTest {

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final Path RULES = Path.of("../../rules");

    private static List<Warning> warnings() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        for (String file : List.of("gas/leak.yaml", "taxonomy.yaml", "scoring.yaml")) {
            files.put(file, Files.readString(RULES.resolve(file)));
        }
        List<SafetyEvent> events = CityDay.of(4).events(Duration.ofMinutes(40)).toList();
        return Rehearsal.run(RuleSetLoader.load(new RuleBundle(files)).ruleSet(), events);
    }

    private static Outgoing record(String key, String state) {
        return Outgoing.of(TOPICS.warningsState(), key, "{}".getBytes(StandardCharsets.UTF_8))
                .with(Map.of(OutRecord.STATE_HEADER, state));
    }

    private static Outgoing record(Warning warning) {
        String state = new String(StateJson.write(warning), StandardCharsets.UTF_8);
        return record(warning.incident().incidentId(), state);
    }

    @Test
    void whenWarningsHaveBeenWritten_thenTheNewestOfEachIncidentIsReadBackAndWhatCannotBeReadIsLeftOut()
            throws Exception {
        List<Warning> written = warnings();
        Map<String, Warning> newest = written.stream()
                .collect(Collectors.toMap(
                        warning -> warning.incident().incidentId(), warning -> warning, (older, newer) -> newer));
        assertThat(written).hasSizeGreaterThan(newest.size());
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = broker(kafka);
            Topics.create(broker, TOPICS, TopicPlan.live());
            try (TopicWriter writer = TopicWriter.open(broker)) {
                written.forEach(warning -> writer.write(record(warning)));
                writer.write(record("broken", "{\"incident\":"));
                writer.write(record("foreign", "[]"));
                writer.write(Outgoing.of(TOPICS.warningsState(), "bare", "{}".getBytes(StandardCharsets.UTF_8)));
            }
            StandingWarnings standing = new KafkaStandingWarnings(broker(kafka), TOPICS.warningsState());
            assertThat(standing.read()).containsExactlyInAnyOrderElementsOf(newest.values());
        }
    }

    private static Broker broker(EmbeddedKafka kafka) {
        return new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
    }

    @Test
    void whenTheTopicIsNotThere_thenItIsNotTakenForNothingStanding() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            StandingWarnings standing = new KafkaStandingWarnings(broker(kafka), TOPICS.warningsState());
            assertThatThrownBy(standing::read).isInstanceOf(KafkaUnavailable.class);
        }
    }
}
