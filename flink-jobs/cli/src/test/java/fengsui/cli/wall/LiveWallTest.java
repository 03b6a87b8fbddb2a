package fengsui.cli.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.codec.Control;
import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.codec.answer.AnswerJson;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.risk.Grade;
import fengsui.rule.RuleFiles;
import fengsui.testkit.Alerts;
import fengsui.testkit.ProjectFiles;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import fengsui.warning.EndReason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a page is told by a console over a real broker. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveWallTest {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Alerts one = Alerts.of(1);
    private final Alerts two = Alerts.of(2);
    private final List<AutoCloseable> open = new ArrayList<>();

    private EmbeddedKafka kafka;
    private Broker broker;
    private TopicNames topics = TopicNames.standard();

    @BeforeAll
    void start() {
        kafka = EmbeddedKafka.start();
        broker = OwnBroker.of(kafka);
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    /** Topics of its own for each test. */
    @BeforeEach
    void topics(TestInfo test) {
        topics = new TopicNames(test.getTestMethod().orElseThrow().getName().hashCode() + ".");
        Topics.create(broker, topics, TopicPlan.live());
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable some : open) {
            some.close();
        }
        open.clear();
    }

    private Console console() {
        Console console = Console.start(ConsoleSettings.here(broker, topics, ZoneOffset.ofHours(8)));
        open.add(console);
        return console;
    }

    private Page page(Console console, @Nullable String last) throws IOException, InterruptedException {
        Page page = Page.open(client, console.address(), last);
        open.add(page);
        return page;
    }

    private void write(String topic, String key, byte[] value) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            writer.write(Outgoing.of(topic, key, value));
        }
    }

    private void warn(Alerts alerts, byte[] record) {
        write(topics.warnings(), alerts.incidentId(), record);
    }

    private void state(Alerts alerts, byte[] record) {
        write(topics.warningsState(), alerts.incidentId(), record);
    }

    private HttpResponse<String> get(Console console, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(console.address() + path)).build(), BodyHandlers.ofString());
    }

    /** Asks until the answer is as wanted, and no more often than a page may. */
    private JsonNode awaited(Console console, String path, Predicate<JsonNode> wanted)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            HttpResponse<String> answer = get(console, path);
            if (answer.statusCode() == 200 && wanted.test(Page.tree(answer.body()))) {
                return Page.tree(answer.body());
            }
            assertThat(System.nanoTime()).as("%s", answer.body()).isLessThan(end);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private JsonNode incidents(Console console, int count) throws IOException, InterruptedException {
        return awaited(console, "/api/incidents", all -> all.path("incidents").size() == count);
    }

    private static String path(Alerts alerts) {
        return "/api/incidents/" + URLEncoder.encode(alerts.incidentId(), StandardCharsets.UTF_8);
    }

    @Test
    void whenAWarningIsWritten_thenThePageHasItAndWhatComesOfIt() throws Exception {
        warn(one, one.issued(Grade.BLUE));
        Console console = console();
        JsonNode all = incidents(console, 1);
        Page page = page(console, all.path("positions").asText());
        warn(one, one.regraded(Grade.RED));
        Page.Event event = page.next("incident");
        assertThat(event.incident()).isEqualTo(one.incidentId());
        assertThat(event.data().path("record").path("grade").asText()).isEqualTo("red");
        warn(one, one.ended(Grade.RED, EndReason.QUIET, null));
        assertThat(page.next("incident").data().path("state").asText()).isEqualTo("ended");
    }

    @Test
    void whenTheConsoleIsStartedAnew_thenThePageGoesOnWithoutGapOrDuplicate() throws Exception {
        warn(one, one.issued(Grade.BLUE));
        Console first = console();
        Page before = page(first, incidents(first, 1).path("positions").asText());
        warn(one, one.regraded(Grade.RED));
        warn(two, two.issued(Grade.YELLOW));
        String seen =
                before.next(event -> event.incident().equals(two.incidentId())).id();
        end();
        warn(one, one.regraded(Grade.ORANGE));
        warn(two, two.regraded(Grade.RED));
        Page after = page(console(), seen);
        List<String> heard = new ArrayList<>();
        while (heard.size() < 2) {
            Page.Event event = after.next(next -> !next.kind().equals("beat"));
            assertThat(event.kind()).isEqualTo("incident");
            heard.add(event.incident() + " " + event.revision());
        }
        assertThat(heard).containsExactlyInAnyOrder(one.incidentId() + " 3", two.incidentId() + " 2");
        warn(one, one.regraded(Grade.BLUE));
        assertThat(after.next("incident").revision()).isEqualTo(4);
    }

    @Test
    void whenAnIncidentIsLookedInto_thenAllItsRecordsAreThereWithTheirPlacesAndWhatWasAnswered() throws Exception {
        warn(one, one.issued(Grade.BLUE));
        warn(one, one.regraded(Grade.RED));
        Console console = console();
        JsonNode listed = incidents(console, 1).path("incidents").get(0);
        Answer answer = new Answer(
                "a-1",
                one.incidentId(),
                listed.path("record").path("district").asText(),
                AnswerKind.COMMENT,
                Alerts.START,
                "dispatch-119",
                null,
                null,
                null,
                null);
        write(topics.feedback(), one.incidentId(), AnswerJson.write(answer, "<b>keys at the gate</b>"));
        JsonNode incident =
                awaited(console, path(one), found -> found.path("answers").size() == 1);
        assertThat(incident.path("revisions")).hasSize(2);
        assertThat(incident.path("revisions")
                        .get(0)
                        .path("record")
                        .path("grade")
                        .asText())
                .isEqualTo("blue");
        assertThat(incident.path("revisions").get(1).path("offset").asLong())
                .isGreaterThan(incident.path("revisions").get(0).path("offset").asLong());
        assertThat(incident.path("missing").asInt()).isZero();
        assertThat(incident.path("answers").get(0).path("comment").asText()).isEqualTo("<b>keys at the gate</b>");
        assertThat(incident.path("rules"))
                .extracting(rule -> rule.path("id").asText())
                .isNotEmpty()
                .isEqualTo(listed.path("record").path("rules").findValuesAsText("id"));
    }

    @Test
    void whenAnAlertIsAskedForAsCap_thenItIsAFileOfThatRevision() throws Exception {
        warn(one, one.issued(Grade.BLUE));
        warn(one, one.regraded(Grade.RED));
        Console console = console();
        incidents(console, 1);
        HttpResponse<String> cap = get(console, path(one) + "/cap?revision=1");
        assertThat(cap.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        named -> assertThat(named).matches("attachment; filename=\"cap-[A-Za-z0-9._-]+\\.xml\""));
        assertThat(cap.body()).contains("<identifier>" + one.incidentId() + ".1</identifier>");
        assertThat(get(console, path(one) + "/cap?revision=7").statusCode()).isEqualTo(404);
        assertThat(get(console, path(one) + "/cap?revision=x").statusCode()).isEqualTo(400);
        assertThat(get(console, path(two)).statusCode()).isEqualTo(404);
    }

    @Test
    void whenAnIncidentWasToldLongBefore_thenItIsListedFromWhatStands() throws Exception {
        state(one, one.issued(Grade.RED));
        assertThat(incidents(console(), 1).path("incidents").get(0).path("id").asText())
                .isEqualTo(one.incidentId());
    }

    @Test
    void whenSomethingElseIsOnTheTopic_thenWhatComesAfterItIsToldAllTheSame() throws Exception {
        write(topics.warnings(), "x", "no JSON".getBytes(StandardCharsets.UTF_8));
        write(
                topics.warnings(),
                "x",
                "{\"incidentId\":\"a\",\"revision\":1}\n\nevent: reset".getBytes(StandardCharsets.UTF_8));
        warn(one, one.issued(Grade.RED));
        incidents(console(), 1);
    }

    @Test
    void whenTheJobBeats_thenThePageKnowsItsClockAndHowFarItIsBehind() throws Exception {
        Console console = console();
        Page page = page(console, null);
        Health health = new Health(
                "job", Alerts.START, "ok", "running", new TreeMap<>(Map.of("clock", Alerts.START, "lag", 75_000L)));
        write(topics.health(), "job", HealthJson.write(health, new WarningContext("fengsui", "Actual")));
        Page.Event beat = page.next(
                event -> event.kind().equals("beat") && event.data().path("now").asLong() > 0);
        assertThat(beat.data().path("behindMillis").asLong()).isEqualTo(75_000);
        assertThat(beat.data().path("kafka").asText()).isEqualTo("ok");
        assertThat(beat.data().path("jobBeat").asLong()).isPositive();
    }

    @Test
    void whenRulesArePublished_thenTheMapAndTheHazardsAreTheirs() throws Exception {
        Console console = console();
        Control rules = new Control(RuleFiles.read(ProjectFiles.root().resolve("rules")), "test", 0);
        new ControlTopic(broker, topics).publish(rules);
        write(topics.scores(), "grid:harbour/quay-road/g09|fire", "{\"score\":61}".getBytes(StandardCharsets.UTF_8));
        awaited(console, "/api/grids", grids -> !grids.path("features").isEmpty());
        awaited(console, "/api/settings", settings -> !settings.path("hazards").isEmpty());
        awaited(
                console,
                "/api/scores",
                scores -> scores.path("harbour/quay-road/g09").asInt() == 61);
    }
}
