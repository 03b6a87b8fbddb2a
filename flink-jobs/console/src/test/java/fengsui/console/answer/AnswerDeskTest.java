package fengsui.console.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.answer.Reply;
import fengsui.console.audit.AuditLog;
import fengsui.console.web.Refusal;
import fengsui.risk.Grade;
import fengsui.topics.AnswerTopic;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import io.javalin.http.HttpStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an answer where no broker takes it. */
class AnswerDeskTest {

    private static final Incidents.Open INCIDENT = new Incidents.Open(
            "fire.grid:g1.20260601T080000000Z", "old-town", new Area(Level.GRID, "g1"), "fire", 1_000, 3, Grade.ORANGE);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private @Nullable AuditLog log;

    /** An incident that has become graver, then no more. */
    private record Known(boolean caughtUp) implements Incidents {

        private static final Map<Integer, Grade> GRADES = Map.of(1, Grade.YELLOW, 2, Grade.ORANGE);

        @Override
        public Optional<Open> find(String incidentId) {
            return Optional.of(INCIDENT);
        }

        @Override
        public Optional<Grade> gradeAt(String incidentId, int revision) {
            return Optional.ofNullable(GRADES.get(revision));
        }

        @Override
        public List<Answer> answers(String incidentId) {
            return List.of();
        }

        @Override
        public boolean catchUp(Duration patience) {
            return caughtUp;
        }

        @Override
        public long clock() {
            return 0;
        }
    }

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("answers.jsonl");
        log = AuditLog.open(file, () -> 1_000);
    }

    @AfterEach
    void close() {
        log().close();
    }

    private AuditLog log() {
        return Objects.requireNonNull(log);
    }

    private AnswerDesk desk(boolean caughtUp) {
        Broker none = Broker.at("127.0.0.1:9").withPatience(Duration.ofMillis(500));
        Diary diary = new Diary(log(), () -> 1_000);
        return new AnswerDesk(new Known(caughtUp), diary, new AnswerTopic(none, TopicNames.standard()));
    }

    private static Wish.Answering accepted(int revision) {
        return new Wish.Answering(new Reply(AnswerKind.ACCEPTED, "east", "C-7", null, null, null), revision, null);
    }

    private static Wish.Answering closed(int revision) {
        Reply reply = new Reply(AnswerKind.CLOSED, "east", null, null, Disposition.FALSE_ALARM, null);
        return new Wish.Answering(reply, revision, null);
    }

    @Test
    void whenTheBrokerDoesNotSayThatItHasIt_thenTheLogSaysSoAndTheNextMayAnswer() throws Exception {
        AnswerDesk desk = desk(true);
        assertThatThrownBy(() -> desk.give(INCIDENT, accepted(3))).isInstanceOf(KafkaUnavailable.class);
        assertThatThrownBy(() -> desk.give(INCIDENT, closed(3))).isInstanceOf(KafkaUnavailable.class);
        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"what\":\"answer\"", "\"type\":\"accepted\"", "\"by\":\"east\"", "C-7"),
                        line -> assertThat(line).contains("\"what\":\"unconfirmed\""),
                        line -> assertThat(line).contains("\"what\":\"answer\"", "\"type\":\"closed\""),
                        line -> assertThat(line).contains("\"what\":\"unconfirmed\""));
    }

    @Test
    void whenTheLogCannotBeWritten_thenNothingIsSent() {
        log().close();
        assertThatThrownBy(() -> desk(true).give(INCIDENT, accepted(3)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE))
                .hasMessageContaining("the log of answers");
    }

    @Test
    void whenItIsNotKnownWhatOthersAnswered_thenNothingIsLoggedOrSent() throws Exception {
        assertThatThrownBy(() -> desk(false).give(INCIDENT, accepted(3)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing was sent");
        assertThat(Files.readAllLines(file)).isEmpty();
    }

    @Test
    void whenAnIncidentHasBecomeGraver_thenNobodyEndsItUnseen() throws Exception {
        assertThatThrownBy(() -> desk(true).give(INCIDENT, closed(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT))
                .hasMessageContaining("graver");
        assertThat(Files.readAllLines(file)).isEmpty();
        // It was as grave at that revision, and accepting ends nothing.
        assertThatThrownBy(() -> desk(true).give(INCIDENT, closed(2))).isInstanceOf(KafkaUnavailable.class);
        assertThatThrownBy(() -> desk(true).give(INCIDENT, accepted(1))).isInstanceOf(KafkaUnavailable.class);
    }

    @Test
    void whenTheRevisionWasNeverTold_thenItIsRefused() {
        assertThatThrownBy(() -> desk(true).give(INCIDENT, accepted(4)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 3");
    }

    @Test
    void whenARemarkHoldsAPersonsNumber_thenItIsRefusedAndNotRepeated() throws Exception {
        Reply reply = new Reply(AnswerKind.COMMENT, "east", null, null, null, "call 13800138000");
        assertThatThrownBy(() -> desk(true).give(INCIDENT, new Wish.Answering(reply, 3, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a person's number")
                .message()
                .doesNotContain("138");
        assertThat(Files.readAllLines(file)).isEmpty();
    }

    @Test
    void whenARemarkIsLogged_thenItsTextIsNotThere() throws Exception {
        Reply reply = new Reply(AnswerKind.COMMENT, "east", null, null, null, "the caretaker has the key");
        assertThatThrownBy(() -> desk(true).give(INCIDENT, new Wish.Answering(reply, 3, null)))
                .isInstanceOf(KafkaUnavailable.class);
        assertThat(Files.readString(file)).contains("\"type\":\"comment\"").doesNotContain("caretaker");
    }
}
