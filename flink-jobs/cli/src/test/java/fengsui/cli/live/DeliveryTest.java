package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.StateJson;
import fengsui.codec.WarningJson;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.topics.Broker;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicRecord;
import fengsui.warning.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on the topics of results, in both modes. */
@Timeout(300)
class DeliveryTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource
    void whenIncidentsAreWarnedOf_thenEachWarningIsOnTheAlertTopicAndStandsAsItCanBeReadBack(Guarantee guarantee)
            throws Exception {
        JobSettings settings = LiveJob.settings(guarantee);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            try (LiveJob live = LiveJob.start(broker, settings)) {
                LiveJob.write(broker, LiveJob.leak("g1", EIGHT));
                LiveJob.write(broker, LiveJob.leak("g2", EIGHT.plusSeconds(60)));
                // Time moves on over both.
                LiveJob.write(broker, List.of(LiveJob.reading("g3", 0, EIGHT.plusSeconds(120))));
                List<TopicRecord> told = live.await(broker, LiveJob.TOPICS.warnings(), 2);
                List<TopicRecord> log = live.await(broker, LiveJob.TOPICS.warningsState(), 2);
                List<TopicRecord> standing = NewestRecords.read(broker, LiveJob.TOPICS.warningsState(), PATIENCE);

                assertThat(told).hasSize(2);
                assertThat(standing).hasSameSizeAs(log);
                for (TopicRecord record : told) {
                    TopicRecord stands = only(standing, record);
                    assertThat(stands.value()).isEqualTo(record.value());
                    assertThat(WarningJson.write(state(stands), settings.issuer()))
                            .isEqualTo(record.value());
                }
                assertThat(markers(broker, told)).isEqualTo(guarantee == Guarantee.EXACTLY_ONCE);
                live.awaitBalance(broker, 7);
            }
        }
    }

    private static TopicRecord only(List<TopicRecord> standing, TopicRecord of) {
        List<TopicRecord> found = standing.stream()
                .filter(record -> String.valueOf(record.key()).equals(of.key()))
                .toList();
        assertThat(found).as("standing of %s", of.key()).hasSize(1);
        return found.get(0);
    }

    private static Warning state(TopicRecord record) {
        String json = record.headers().getOrDefault("state", "");
        return StateJson.read(json.getBytes(StandardCharsets.UTF_8), Warning.class);
    }

    /** Whether transactions have left their marks on the alert topic: offsets without a record. */
    private static boolean markers(Broker broker, List<TopicRecord> records) {
        return TopicOffsets.read(broker, List.of(LiveJob.TOPICS.warnings())).size() > records.size();
    }
}
