package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.Topics;
import fengsui.warning.EndReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a person sees who watches a real broker, and what becomes of the keys that are pressed. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveWatchTest {

    private static final InSight USUAL = new InSight(Wanted.ALL, false);
    private static final String OFFICE = "dispatch-119";

    private final Alerts one = Alerts.of(1);
    private final Alerts two = Alerts.of(2);

    private Gate gate;
    private EmbeddedKafka kafka;
    private Broker broker;
    private TopicNames topics = TopicNames.standard();
    private JobVoice job;

    @BeforeAll
    void start() {
        gate = Gate.shut();
        kafka = behind(gate);
        gate.openTo(kafka.bootstrap());
        broker = new Broker(gate.address(), Duration.ofMinutes(2));
    }

    private static EmbeddedKafka behind(Gate gate) {
        return EmbeddedKafka.startWith(Map.of("advertised.listeners", "PLAINTEXT://" + gate.address()));
    }

    @AfterAll
    void stop() {
        kafka.close();
        gate.close();
    }

    /** Topics of its own for each test. */
    @BeforeEach
    void topics(TestInfo test) {
        topics = new TopicNames(test.getTestMethod().orElseThrow().getName().hashCode() + ".");
        Topics.create(broker, topics, TopicPlan.live());
        job = new JobVoice(broker, topics);
    }

    private Seat seat() {
        return new Seat(broker, topics, USUAL, OFFICE);
    }

    @Test
    void whenIncidentsComeAndGo_thenTheScreenFollows() {
        job.tell(one, one.issued(Grade.BLUE));
        try (Seat seat = seat()) {
            seat.sees("Ⅳ BLUE 1", "1 open", "listening for the job");
            job.beat(Alerts.START + 90_000, 2_000);
            seat.sees("warnings are 2 s behind", "2026-06-01 00:01:3");
            job.beat(Alerts.START + 95_000, 75_000);
            seat.sees("warnings are 75 s behind");
            job.tell(two, two.issued(Grade.RED));
            seat.sees("Ⅰ RED 1", "2 open");
            assertThat(seat.screen().get(3)).startsWith("   2 Ⅰ RED");
            assertThat(seat.screen().get(5)).startsWith("   1 Ⅳ BLUE");
            job.tell(two, two.regraded(Grade.YELLOW));
            seat.sees("Ⅰ RED 0", "Ⅲ YELLOW 1");
            job.tell(one, one.ended(Grade.BLUE, EndReason.QUIET, null));
            seat.sees("1 open", "ended: quiet");
        }
    }

    @Test
    void whenOnlyRedsAreAskedFor_thenTheOthersAreCountedButNotListed() {
        job.tell(one, one.issued(Grade.BLUE));
        job.tell(two, two.issued(Grade.RED));
        InSight reds = new InSight(new Wanted(Set.of(Grade.RED), Set.of(), List.of()), false);
        try (Seat seat = new Seat(broker, topics, reds, null)) {
            seat.sees("2 open, 1 listed", "Ⅰ RED 1", "Ⅳ BLUE 0");
            job.tell(two, two.regraded(Grade.BLUE));
            seat.sees("2 open, 0 listed", "Nothing that was asked for is open");
        }
    }

    @Test
    void whenAnIncidentIsAnsweredFromTheScreen_thenTheTopicHasIt() {
        job.tell(one, one.issued(Grade.RED));
        job.beat(Alerts.START + 90_000, 2_000);
        try (Seat seat = seat()) {
            seat.sees("Ⅰ RED 1").type("1").sees("▸  1 Ⅰ RED").type("a").sees("accept, case number");
            seat.type("C", "-", "7", "\r").sees("sent: accepted");
            job.tell(one, one.accepted(Grade.RED, OFFICE));
            seat.sees("accepted, case C-1 by dispatch-119");
            seat.type("r").sees("reject as: 1 false alarm").type("1").sees("It will be over for everybody. [y/N]");
            assertThat(answers()).hasSize(1);
            seat.type("y").sees("sent: rejected");
        }
        List<AnswerRecord.Usable> answers = answers();
        assertThat(answers)
                .extracting(usable -> usable.answer().kind())
                .containsExactly(AnswerKind.ACCEPTED, AnswerKind.REJECTED);
        assertThat(answers.get(0).answer().caseNumber()).isEqualTo("C-7");
        assertThat(answers.get(0).answer().incidentId()).isEqualTo(one.incidentId());
        assertThat(answers.get(1).answer().rejection()).isEqualTo(Rejection.FALSE_ALARM);
    }

    private List<AnswerRecord.Usable> answers() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, topics.feedback())) {
            return reader.upToNow().stream().map(LiveWatchTest::usable).toList();
        }
    }

    private static AnswerRecord.Usable usable(TopicRecord record) {
        return (AnswerRecord.Usable) AnswerJson.read(record.value(), record.position());
    }

    @Test
    void whenNobodySaidWhoAnswers_thenNothingCanBe() {
        job.tell(one, one.issued(Grade.RED));
        try (Seat seat = new Seat(broker, topics, USUAL, null)) {
            seat.sees("Ⅰ RED 1", "(read only)").type("1", "a").sees("start with --by OFFICE to answer");
        }
        assertThat(answers()).isEmpty();
    }

    @Test
    void whenThePersonHasHadEnough_thenTheTerminalIsAsItWas() {
        Seat seat = seat();
        seat.sees("Nothing is open").type("q");
        assertThat(seat.ends()).isZero();
        assertThat(seat.leftInOrder()).isTrue();
        assertThat(seat.err()).isEmpty();
    }

    @Test
    void whenTheBrokerGoesAwayAndComesBack_thenThatIsToldAndNothingIsLost() {
        job.tell(one, one.issued(Grade.BLUE));
        try (Seat seat = seat()) {
            seat.sees("Ⅳ BLUE 1");
            gate.shutDown();
            seat.sees("nothing can be read, trying again", "Ⅳ BLUE 1");
            seat.type("1", "a", "\r").sees("could not be sent: no Kafka broker answered at " + gate.address());
            gate.openTo(kafka.bootstrap());
            job.tell(two, two.issued(Grade.RED));
            job.tell(one, one.ended(Grade.BLUE, EndReason.QUIET, null));
            job.beat(Alerts.START + 90_000, 2_000);
            seat.sees("Ⅰ RED 1", "1 open", "warnings are 2 s behind");
            assertThat(seat.err()).isEmpty();
        }
    }

    @Test
    void whenNoBrokerAnswersAtTheStart_thenThatIsToldAndTheListComesOnceOneDoes() {
        job.tell(one, one.issued(Grade.RED));
        gate.shutDown();
        try (Seat seat = seat()) {
            seat.sees("Reading what is open", "connecting");
            seat.sees(
                    "nothing can be read, trying again",
                    "It is not known yet what is open",
                    "no Kafka broker answered at " + gate.address() + " within 5 s: check that it runs");
            assertThat(String.join("\n", seat.screen())).doesNotContain("Exception", "\tat ", "Nothing is open");
            gate.openTo(kafka.bootstrap());
            seat.sees("Ⅰ RED 1", "1 open").seesNoMore("trying again");
        }
    }

    @Test
    void whenAnotherClusterAnswersByThen_thenTheListIsWhatStandsThere() {
        job.tell(one, one.issued(Grade.BLUE));
        try (EmbeddedKafka other = behind(gate);
                Seat seat = seat()) {
            seat.sees("Ⅳ BLUE 1");
            gate.openTo(other.bootstrap());
            Topics.create(broker, topics, TopicPlan.live());
            job.tell(two, two.issued(Grade.RED));
            seat.sees("Ⅰ RED 1", "Ⅳ BLUE 0", "1 open");
        } finally {
            gate.openTo(kafka.bootstrap());
        }
    }
}
