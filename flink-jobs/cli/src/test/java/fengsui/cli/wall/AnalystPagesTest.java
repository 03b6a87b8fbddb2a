package fengsui.cli.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.LiveJob;
import fengsui.cli.rules.RulesDesk;
import fengsui.codec.WarningView;
import fengsui.codec.answer.AnswerJson;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.job.Guarantee;
import fengsui.order.Silence;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicWriter.Outgoing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What analysts and the next shift are shown of a job that runs. */
@Timeout(300)
class AnalystPagesTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");
    private static final String LEAK = "gas/leak";
    private static final String TRIED = "gas/tried";
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path rules;

    /** Three readings of one detector, and a later one of another, so that time goes on. */
    private static List<Outgoing> leak(String grid, double value, Instant from) {
        return List.of(
                LiveJob.reading(grid, value, from),
                LiveJob.reading(grid, value + 1, from.plusSeconds(1)),
                LiveJob.reading(grid, value + 2, from.plusSeconds(2)),
                LiveJob.reading("g9", 0, from.plusSeconds(10)));
    }

    private static Outgoing accepted(WarningView warning) {
        Answer answer = new Answer(
                "a-1",
                warning.incidentId(),
                warning.where().district(),
                AnswerKind.ACCEPTED,
                warning.times().sent(),
                "desk-1",
                "C-1",
                null,
                null,
                null);
        return Outgoing.of(LiveJob.TOPICS.feedback(), warning.incidentId(), AnswerJson.write(answer));
    }

    @Test
    void whenAJobRuns_thenEveryPageTellsWhatTheTopicsTell() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            RulesDesk desk = RulesDesk.in(rules, kafka.bootstrap());
            desk.copy("gas/leak.yaml", TRIED + ".yaml")
                    .change(TRIED + ".yaml", "status: active", "status: trial")
                    .change(TRIED + ".yaml", "value: 20", "value: 10");
            assertThat(desk.publish("--yes")).as(desk.said()).isZero();
            try (LiveJob live = LiveJob.start(
                            broker, LiveJob.settings(Guarantee.AT_LEAST_ONCE), RuleFiles.read(rules), Map.of());
                    Console console =
                            Console.start(ConsoleSettings.here(broker, LiveJob.TOPICS, ZoneOffset.ofHours(8)))) {
                LiveJob.write(broker, leak("g1", 40, EIGHT));
                LiveJob.write(broker, leak("g2", 12, EIGHT.plusSeconds(60)));
                WarningView warning = live.warnings(broker, 1).get(0);
                LiveJob.write(broker, List.of(accepted(warning)));
                LiveJob.write(broker, leak("g3", 40, EIGHT.plusSeconds(120)));
                new OrderTopic(broker, LiveJob.TOPICS).give(silence(EIGHT.plusSeconds(3600)));
                live.warnings(broker, 3);

                rulesTell(console);
                handoverTells(console, warning.incidentId());
                ledgerTells(console);
                othersTell(console);
            }
        }
    }

    private static Silence silence(Instant until) {
        return new Silence(
                new Area(Level.DISTRICT, "d1"),
                "fire",
                false,
                EIGHT.toEpochMilli(),
                until.toEpochMilli(),
                "duty office",
                "works");
    }

    private void rulesTell(Console console) throws Exception {
        JsonNode page = await(
                console,
                "/api/rules",
                came -> one(came.path("rules"), LEAK).at("/recent/answered").asInt() == 1
                        && one(came.path("rules"), TRIED).at("/trial/hits").asInt() == 3
                        && came.at("/head/complete").asBoolean());
        JsonNode leak = one(page.path("rules"), LEAK);
        assertThat(leak.at("/file/title/en").asText()).isEqualTo("Gas stays above the limit");
        assertThat(leak.at("/state/is").asText()).isEqualTo("runs");
        assertThat(leak.at("/hits/recent").asInt()).isEqualTo(2);
        assertThat(leak.at("/recent/issued").asInt()).isEqualTo(2);
        assertThat(leak.at("/recent/precision").asDouble()).isEqualTo(1);
        JsonNode tried = one(page.path("rules"), TRIED).path("trial");
        assertThat(tried.path("incidents").asInt()).isEqualTo(3);
        assertThat(tried.path("known").asInt()).isEqualTo(2);
        assertThat(page.at("/set/author").asText()).isEqualTo("gas office");
    }

    private void handoverTells(Console console, String answered) throws Exception {
        JsonNode page = await(
                console,
                "/api/handover?hours=8",
                came -> came.path("orders").size() == 1
                        && came.at("/counts/open").asInt() == 2);
        assertThat(page.at("/answered/0/id").asText()).isEqualTo(answered);
        assertThat(page.at("/answered/0/answer/caseNumber").asText()).isEqualTo("C-1");
        assertThat(page.at("/counts/answered").asInt()).isEqualTo(1);
        assertThat(page.at("/orders/0/ending").asBoolean()).isTrue();
        HttpResponse<String> wrong = get(console, "/api/handover?hours=25");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"place\":\"hours\"", "\"found\":\"25\"");
    }

    /** Twelve readings, one answer. */
    private void ledgerTells(Console console) throws Exception {
        JsonNode page = await(
                console,
                "/api/ledger",
                came -> sum(came, "decoded") == 13 && came.path("imbalances").isEmpty());
        assertThat(page.path("sound").asBoolean()).isTrue();
        assertThat(page.path("kafka").isNull()).isTrue();
        assertThat(sum(page, "waiting")).isZero();
        assertThat(sum(page, "end")).isEqualTo(13);
        assertThat(page.at("/stages/copies.used").asLong()).isPositive();
    }

    private void othersTell(Console console) throws Exception {
        JsonNode feeds =
                await(console, "/api/feeds", came -> came.path("devices").asLong() == 4);
        assertThat(feeds.at("/feeds/0/name").asText()).isEqualTo("canonical");
        JsonNode coverage =
                await(console, "/api/coverage", came -> came.path("heard").asLong() == 3);
        assertThat(coverage.path("places")).hasSize(3);
    }

    private static long sum(JsonNode page, String bucket) {
        return StreamSupport.stream(page.path("lines").spliterator(), false)
                .mapToLong(line -> line.path(bucket).asLong())
                .sum();
    }

    private static JsonNode one(JsonNode rules, String id) {
        for (JsonNode rule : rules) {
            if (rule.path("id").asText().equals(id)) {
                return rule;
            }
        }
        return JSON.missingNode();
    }

    /** Asks until it is as {@code wanted}, and no more often than a page may. */
    private JsonNode await(Console console, String path, Predicate<JsonNode> wanted) throws Exception {
        long end = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            String body = get(console, path).body();
            JsonNode page = JSON.readTree(body);
            if (wanted.test(page)) {
                return page;
            }
            assertThat(System.nanoTime()).as("%s: %s", path, body).isLessThan(end);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private HttpResponse<String> get(Console console, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(console.address() + path)).build(), BodyHandlers.ofString());
    }
}
