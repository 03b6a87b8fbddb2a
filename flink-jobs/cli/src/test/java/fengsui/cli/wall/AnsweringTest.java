package fengsui.cli.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.answer.AnswerKind;
import fengsui.cli.Shell;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.wall.Room.Seat;
import fengsui.codec.OrderJson;
import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.codec.answer.Reply;
import fengsui.console.CannotServe;
import fengsui.order.Order;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.AnswerTopic;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dispatchers at their consoles, and what gets onto the topics and into the log. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringTest {

    private static final String ACCEPTED = "{'kind':'accepted','revision':1,'after':null,'caseNumber':'C-7'}";

    private final Alerts incident = Alerts.of(1);
    private final String id = incident.incidentId();

    private EmbeddedKafka kafka;
    private Broker broker;
    private TopicNames topics = TopicNames.standard();
    private Path folder = Path.of("");
    private Room room;
    private byte[] first = {};

    @TempDir
    private static Path shared;

    @BeforeAll
    void start() throws Exception {
        Room.accounts(shared);
        kafka = EmbeddedKafka.start();
        broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @BeforeEach
    void open(TestInfo test, @TempDir Path fresh) throws Exception {
        topics = new TopicNames(test.getTestMethod().orElseThrow().getName().hashCode() + ".");
        Room.prepare(broker, topics);
        first = incident.issued(Grade.YELLOW);
        Room.tell(broker, topics, incident, first);
        folder = fresh;
        Room.share(shared, folder);
        room = new Room(broker, topics, folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Seat seat(String name) throws Exception {
        Seat seat = room.seat(name);
        seat.lookFor(id, "\"revision\":1");
        return seat;
    }

    @Test
    void whenADispatcherAnswers_thenItIsOnTheTopicInTheLogAndOnThePage() throws Exception {
        Seat east = seat("east");
        HttpResponse<String> taken = east.answer(id, ACCEPTED);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        TopicRecord record = only(room.answers());
        assertThat(AnswerJson.read(record.value(), record.position()))
                .isInstanceOfSatisfying(AnswerRecord.Usable.class, usable -> {
                    assertThat(usable.answer().kind()).isEqualTo(AnswerKind.ACCEPTED);
                    assertThat(usable.answer().by()).isEqualTo("east");
                    assertThat(usable.answer().caseNumber()).isEqualTo("C-7");
                    assertThat(usable.answer().incidentId()).isEqualTo(id);
                    assertThat(taken.body()).contains(usable.answer().answerId());
                });
        assertThat(room.logged()).singleElement().asString().contains("\"by\":\"east\"", sha256(record));
        assertThat(east.look(id).body()).contains("\"by\":\"east\"", "\"pending\":true");
        Room.tell(broker, topics, incident, incident.accepted(Grade.YELLOW, "east"));
        assertThat(east.lookFor(id, "\"revision\":2")).contains("\"pending\":false");
    }

    @Test
    void whenTwoAnswerAtOnce_thenTheSecondSeesTheFirstsAndOverwritesNothing() throws Exception {
        List<Seat> seats = List.of(seat("east"), seat("west"));
        CyclicBarrier together = new CyclicBarrier(seats.size());
        ExecutorService pool = Executors.newFixedThreadPool(seats.size());
        List<HttpResponse<String>> said = new ArrayList<>();
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (Seat seat : seats) {
                sent.add(pool.submit(() -> {
                    together.await();
                    return seat.answer(id, ACCEPTED);
                }));
            }
            for (Future<HttpResponse<String>> one : sent) {
                said.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(said).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(202, 409);
        int first = said.get(0).statusCode() == 202 ? 0 : 1;
        String winner = first == 0 ? "east" : "west";
        assertThat(said.get(1 - first).body())
                .contains("\"other\":{", "\"by\":\"" + winner + "\"", "\"kind\":\"accepted\"");
        assertThat(Room.text(only(room.answers()))).contains(winner);
        assertThat(room.logged()).hasSize(1);
    }

    @Test
    void whenTwoConsolesStandSideBySide_thenTheSecondSeesWhatTheFirstAnswered(@TempDir Path next) throws Exception {
        Room.share(shared, next);
        try (Room other = new Room(broker, topics, next)) {
            Seat west = other.seat("west");
            west.lookFor(id, "\"revision\":1");
            assertThat(seat("east").answer(id, ACCEPTED).statusCode()).isEqualTo(202);
            HttpResponse<String> late = west.answer(id, "{'kind':'rejected','revision':1,'reason':'falseAlarm'}");
            assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
            assertThat(late.body()).contains("\"by\":\"east\"");
        }
        assertThat(room.answers()).hasSize(1);
    }

    @Test
    void whenAnotherSystemHasAnswered_thenThatIsSeenBeforeAnythingIsWritten() throws Exception {
        Seat east = seat("east");
        Reply reply = new Reply(AnswerKind.ACCEPTED, "dispatch-119", "F-1", null, null, null);
        new AnswerTopic(broker, topics).write(id, "old-town", reply, Alerts.START);
        HttpResponse<String> late = east.answer(id, ACCEPTED);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body()).contains("dispatch-119", "F-1");
        String seen = late.body().replaceFirst(".*\"answerId\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> next =
                east.answer(id, "{'kind':'onScene','revision':1,'after':'" + seen + "','comment':'two engines'}");
        assertThat(next.statusCode()).as(next.body()).isEqualTo(202);
        assertThat(room.answers()).hasSize(2);
    }

    @Test
    void whenAViewerAnswers_thenNothingIsWrittenAnywhere() throws Exception {
        HttpResponse<String> refused = seat("lobby").answer(id, ACCEPTED);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("role viewer");
        assertThat(room.answers()).isEmpty();
        assertThat(room.logged()).isEmpty();
    }

    @Test
    void whenAnIncidentIsSilenced_thenTheOrderIsOnTheControlTopicAndInTheLog() throws Exception {
        HttpResponse<String> taken =
                seat("east").answer(id, "{'kind':'silence','revision':1,'minutes':60,'reason':'welding in the yard'}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        TopicRecord record = only(room.orders());
        Order order = OrderJson.read(Objects.requireNonNull(record.value()));
        assertThat(order.author()).isEqualTo("east");
        assertThat(order.reason()).isEqualTo("welding in the yard");
        assertThat(order.until() - order.from()).isEqualTo(Duration.ofHours(1).toMillis());
        assertThat(room.logged()).singleElement().asString().contains("\"what\":\"silence\"", sha256(record));
    }

    @Test
    void whenAnIncidentHasBecomeGraver_thenNobodyClosesItUnseen() throws Exception {
        Seat east = seat("east");
        Room.tell(broker, topics, incident, incident.regraded(Grade.RED));
        east.lookFor(id, "\"revision\":2");
        HttpResponse<String> refused = east.answer(id, "{'kind':'closed','revision':1,'disposition':'falseAlarm'}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("graver");
        assertThat(east.answer(id, "{'kind':'closed','revision':2,'disposition':'falseAlarm'}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void whenNoSuchIncidentStands_thenTheAnswerIsRefused() throws Exception {
        HttpResponse<String> refused = seat("east").answer(Alerts.of(9).incidentId(), ACCEPTED);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(room.answers()).isEmpty();
    }

    @Test
    void whenTheConsoleIsStartedAgain_thenTheLogGoesOnAndHolds() throws Exception {
        seat("east").answer(id, ACCEPTED);
        room.close();
        room = new Room(broker, topics, folder);
        HttpResponse<String> late = seat("west").answer(id, ACCEPTED);
        assertThat(late.statusCode()).isEqualTo(409);
        String seen = late.body().replaceFirst(".*\"answerId\":\"([^\"]+)\".*", "$1");
        seat("west").answer(id, "{'kind':'closed','revision':1,'after':'" + seen + "','disposition':'resolved'}");
        Shell shell = new Shell();
        assertThat(shell.run("audit", "verify", room.log().toString())).isZero();
        assertThat(shell.out()).contains("2 lines as they were written");
    }

    @Test
    void whenTheLogWasChanged_thenTheConsoleDoesNotGoOnWithIt() throws Exception {
        seat("east").answer(id, ACCEPTED);
        room.close();
        Files.writeString(room.log(), Files.readString(room.log()).replace("C-7", "C-8"));
        assertThatThrownBy(() -> new Room(broker, topics, folder))
                .isInstanceOf(CannotServe.class)
                .hasMessageStartingWith(room.log() + ":1: ")
                .hasMessageContaining("was changed");
    }

    private static TopicRecord only(List<TopicRecord> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static String sha256(TopicRecord record) throws Exception {
        byte[] value = Objects.requireNonNull(record.value());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    }
}
