package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.WarningJson;
import fengsui.codec.cap.CapAlert;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.testkit.CapSchema;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicRecord;
import fengsui.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(300)
class CapTopicTest {

    private static final TopicNames TOPICS = LiveJob.TOPICS.withCap(true);
    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whenCapIsAskedFor_thenEachWarningIsOnItsTopicTooUnderTheSameKey(Guarantee guarantee) throws Exception {
        JobSettings settings = LiveJob.settings(guarantee).withTopics(TOPICS);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            Topics.create(broker, TOPICS, TopicPlan.history(4));
            try (LiveJob live = LiveJob.start(broker, settings)) {
                LiveJob.write(broker, LiveJob.leak("g1", EIGHT));
                LiveJob.write(broker, List.of(LiveJob.reading("g3", 0, EIGHT.plusSeconds(120))));
                TopicRecord told = live.await(broker, TOPICS.warnings(), 1).get(0);
                TopicRecord alert = live.await(broker, TOPICS.warningsCap(), 1).get(0);

                byte[] xml = Objects.requireNonNull(alert.value());
                new CapSchema().check(xml);
                assertThat(xml).isEqualTo(CapAlert.write(WarningJson.read(Objects.requireNonNull(told.value()))));
                assertThat(alert.key()).isEqualTo(told.key());
                assertThat(alert.headers())
                        .containsEntry("content-type", "application/cap+xml")
                        .containsEntry("ce_id", told.headers().get("ce_id"))
                        .containsEntry("ce_status", "Actual");
            }
        }
    }
}
