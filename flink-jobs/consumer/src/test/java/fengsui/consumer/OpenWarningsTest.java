package fengsui.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.answer.AnswerKind;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.TopicRecord;
import fengsui.warning.EndReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenWarningsTest {

    private static final Instant NOW = Instant.ofEpochMilli(Alerts.START).plusSeconds(600);
    private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

    /** Notes what it is told. */
    private static final class Notes implements OpenWarnings.Desk {

        private final List<String> told = new ArrayList<>();

        @Override
        public void stands(JsonNode warning) {
            told.add("stands " + name(warning));
        }

        @Override
        public void over(JsonNode cancel, Optional<String> goesOnIn) {
            told.add("over " + name(cancel)
                    + goesOnIn.map(into -> " into " + into).orElse(""));
        }

        @Override
        public void notReal(JsonNode record) {
            told.add("not real " + name(record));
        }
    }

    private EmbeddedKafka kafka;
    private String prefix;
    private AlertTopics topics;
    private final Notes notes = new Notes();

    @BeforeAll
    void start() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @BeforeEach
    void topics(TestInfo test) {
        prefix = test.getTestMethod().orElseThrow().getName().hashCode() + ".";
        topics = new AlertTopics(kafka, prefix);
        notes.told.clear();
    }

    /** {@code g1.2}: the area's number and the revision. */
    private static String name(JsonNode warning) {
        return warning.path("identifier").asText().replaceAll(".*:(g[0-9]+)\\..*(\\.[0-9]+)$", "$1$2");
    }

    private OpenWarnings open(OpenWarnings.Desk desk) {
        return new OpenWarnings(kafka.bootstrap(), prefix, desk);
    }

    private static List<String> standing(OpenWarnings warnings) {
        return warnings.standing(NOW).stream().map(OpenWarningsTest::name).toList();
    }

    private void await(OpenWarnings warnings, String news) {
        long began = System.nanoTime();
        while (!notes.told.contains(news)) {
            warnings.poll(Duration.ofMillis(100));
            assertThat(System.nanoTime() - began).as("%s", notes.told).isLessThan(DEADLINE_NANOS);
        }
    }

    @Test
    void whenAConsumerStartsAnew_thenItStandsWhereOneStandsThatNeverStopped() {
        Alerts one = Alerts.of(1);
        Alerts two = Alerts.of(2);
        Alerts three = Alerts.of(3);
        try (OpenWarnings first = open(notes)) {
            topics.tell(one, one.issued(Grade.BLUE));
            topics.tell(two, two.issued(Grade.YELLOW));
            topics.tell(three, three.issued(Grade.RED));
            topics.tell(one, one.regraded(Grade.ORANGE));
            topics.tell(three, three.ended(Grade.RED, EndReason.QUIET, null));
            await(first, "over g3.2");
            Notes again = new Notes();
            try (OpenWarnings second = open(again)) {
                assertThat(standing(second)).isEqualTo(standing(first)).containsExactly("g1.2", "g2.1");
                assertThat(again.told).containsExactly("stands g1.2", "stands g2.1");
            }
        }
    }

    @Test
    void whenARecordComesAgain_thenItIsToldOnceAndTheLastOneStands() {
        Alerts one = Alerts.of(1);
        Alerts end = Alerts.of(9);
        byte[] first = one.issued(Grade.BLUE);
        byte[] second = one.regraded(Grade.RED);
        byte[] over = one.ended(Grade.RED, EndReason.QUIET, null);
        // What stands may be ahead of the alert topic, and behind it.
        topics.warn(one, first);
        topics.stand(one, second);
        try (OpenWarnings warnings = open(notes)) {
            assertThat(standing(warnings)).containsExactly("g1.2");
            topics.warn(one, second);
            topics.warn(one, over);
            topics.warn(one, over);
            topics.warn(end, end.issued(Grade.BLUE));
            await(warnings, "stands g9.1");
            assertThat(notes.told).containsExactly("stands g1.2", "over g1.3", "stands g9.1");
        }
    }

    @Test
    void whenARecordIsOfAnExercise_thenItIsNeverRoutedAsReal() {
        Alerts exercise = new Alerts(1, "Exercise");
        Alerts test = new Alerts(2, "Test");
        topics.tell(exercise, exercise.issued(Grade.RED));
        try (OpenWarnings warnings = open(notes)) {
            topics.tell(exercise, exercise.ended(Grade.RED, EndReason.CLOSED, null));
            topics.tell(test, test.issued(Grade.RED));
            await(warnings, "not real g2.1");
            assertThat(notes.told).containsExactly("not real g1.1", "not real g1.2", "not real g2.1");
        }
    }

    @Test
    void whenIncidentsAreHeldOrMerged_thenTheyAreShownInsideAndGoOnElsewhere() {
        Alerts fire = Alerts.of(1);
        Alerts smoke = Alerts.of(2);
        topics.tell(fire, fire.issued(Grade.RED));
        topics.tell(smoke, smoke.issued(Grade.BLUE));
        topics.tell(smoke, smoke.heldBy(Grade.BLUE, fire.incidentId()));
        try (OpenWarnings warnings = open(notes)) {
            assertThat(standing(warnings)).containsExactly("g1.1");
            topics.tell(fire, fire.ended(Grade.RED, EndReason.QUIET, null));
            await(warnings, "over g1.2");
            assertThat(standing(warnings)).as("its holder is over").containsExactly("g2.2");
            topics.tell(smoke, smoke.ended(Grade.BLUE, EndReason.MERGED, "fire.x"));
            await(warnings, "over g2.3 into fire.x");
            assertThat(standing(warnings)).isEmpty();
        }
    }

    @Test
    void whenARecordHasExpired_thenItStandsNoLongerThoughNobodyCancelledIt() {
        Alerts one = Alerts.of(1);
        topics.tell(one, one.issued(Grade.RED));
        try (OpenWarnings warnings = open(notes)) {
            assertThat(standing(warnings)).containsExactly("g1.1");
            assertThat(warnings.standing(NOW.plus(Duration.ofHours(3)))).isEmpty();
        }
    }

    @Test
    void whenOneIsAccepted_thenTheAnswerIsOneThatTheJobReads() {
        Alerts one = Alerts.of(1);
        topics.tell(one, one.issued(Grade.RED));
        try (OpenWarnings warnings = open(notes)) {
            warnings.accept(one.incidentId(), "dispatch-119", "C-7");
            assertThatIllegalArgumentException().isThrownBy(() -> warnings.accept("fire.x", "dispatch-119", "C-8"));
        }
        List<TopicRecord> answers = topics.feedback();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).key()).isEqualTo(one.incidentId());
        assertThat(AnswerJson.read(answers.get(0).value(), answers.get(0).position()))
                .isInstanceOfSatisfying(AnswerRecord.Usable.class, usable -> {
                    assertThat(usable.answer().kind()).isEqualTo(AnswerKind.ACCEPTED);
                    assertThat(usable.answer().time()).isEqualTo(Alerts.START);
                    assertThat(usable.answer().caseNumber()).isEqualTo("C-7");
                });
    }
}
