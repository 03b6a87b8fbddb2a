package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.cli.Shell;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.WarningView;
import fengsui.codec.answer.AnswerJson;
import fengsui.job.Guarantee;
import fengsui.topics.Broker;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What dispatch writes to the topic of answers, as a running job reads it. */
@Timeout(300)
class LiveAnswersTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");

    private static Outgoing feedback(String key, byte[] value) {
        return Outgoing.of(LiveJob.TOPICS.feedback(), key, value);
    }

    /** A remark: it changes nothing, whatever the desk makes of answers. */
    private static byte[] remark(WarningView warning, Instant time) {
        return AnswerJson.write(
                new Answer(
                        "a-1",
                        warning.incidentId(),
                        warning.where().district(),
                        AnswerKind.COMMENT,
                        time.toEpochMilli(),
                        "119",
                        null,
                        null,
                        null,
                        null),
                "secret words");
    }

    @Test
    void whenDispatchAnswers_thenLiesGoToTheRejectsAndTimeGoesOnWithoutAnswers() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            try (LiveJob live = LiveJob.start(broker, LiveJob.settings(Guarantee.AT_LEAST_ONCE))) {
                LiveJob.write(broker, LiveJob.leak("g1", EIGHT));
                LiveJob.write(broker, List.of(LiveJob.reading("g9", 0, EIGHT.plusSeconds(10))));
                WarningView warning = live.warnings(broker, 1).get(0);
                byte[] lie = "{\"type\":\"accepted\",\"phone\":\"secret\"}".getBytes(StandardCharsets.UTF_8);
                LiveJob.write(
                        broker,
                        List.of(
                                feedback(warning.incidentId(), remark(warning, EIGHT.plusSeconds(20))),
                                feedback("x", lie),
                                feedback(warning.incidentId(), remark(warning, EIGHT.plusSeconds(20)))));
                List<TopicRecord> rejects = live.await(broker, LiveJob.TOPICS.rejects(), 1);
                assertThat(new String(rejects.get(0).value(), StandardCharsets.UTF_8))
                        .contains("\"reason\":\"missing-field\"", "\"topic\":\"fengsui.feedback\"", "\"offset\":1")
                        .contains("incidentId: is missing", "1 unknown field")
                        .doesNotContain("secret");
                // The topic of answers is silent from now on, and holds nothing up.
                LiveJob.write(broker, LiveJob.leak("g2", EIGHT.plusSeconds(60)));
                LiveJob.write(broker, List.of(LiveJob.reading("g9", 0, EIGHT.plusSeconds(90))));
                live.warnings(broker, 2);
                live.awaitBalance(broker, 8 + 3);
            }
            assertThat(report(kafka).out())
                    .containsPattern("gas/leak +2 +0 +0")
                    .contains("Nobody has answered yet", "No rule names a precision_floor");
            assertThat(report(kafka).err()).isEmpty();
            deleteFirst(kafka);
            assertThat(report(kafka).out()).containsPattern("gas/leak +1 +0 +0");
            assertThat(report(kafka).err()).contains("topic fengsui.warnings", "no longer has its oldest records");
        }
    }

    private static Shell report(EmbeddedKafka kafka) {
        Shell shell = new Shell();
        assertThat(shell.run("rules", "report", "--bootstrap=" + kafka.bootstrap(), "--no-color"))
                .as(shell.err())
                .isZero();
        return shell;
    }

    private static void deleteFirst(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            TopicPartition warnings = new TopicPartition(LiveJob.TOPICS.warnings(), 0);
            admin.deleteRecords(Map.of(warnings, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }
    }
}
