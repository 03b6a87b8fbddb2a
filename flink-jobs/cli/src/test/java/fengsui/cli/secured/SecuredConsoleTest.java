package fengsui.cli.secured;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.OrderJson;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.console.access.AccountsFile;
import fengsui.console.web.Access;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.Role;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console where Kafka lets nobody do what he was not given: with the rights of its role it does all its work. */
@Timeout(300)
class SecuredConsoleTest {

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final String PASSWORD = "correct horse battery";
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Alerts incident = Alerts.of(1);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir
    private Path folder;

    private SecuredKafka kafka;
    private Console console;
    private String csrf = "";

    @BeforeEach
    void open() throws Exception {
        kafka = SecuredKafka.start(folder, TOPICS);
        Broker job = kafka.as(Role.JOB);
        Topics.create(job, TOPICS, TopicPlan.live());
        try (TopicWriter writer = TopicWriter.open(job)) {
            writer.writeNow(Outgoing.of(TOPICS.warnings(), incident.incidentId(), incident.issued(Grade.RED)));
        }
        Path accounts = folder.resolve("accounts.json");
        new AccountsFile(accounts).add("east", Access.Role.DISPATCHER, PASSWORD);
        console = Console.start(ConsoleSettings.here(kafka.as(Role.CONSOLE), TOPICS, ZoneOffset.UTC)
                .with(new ConsoleSettings.Files(null, accounts, folder.resolve("audit"))));
        String me = send(post("/api/login", "{\"name\":\"east\",\"password\":\"" + PASSWORD + "\"}"))
                .body();
        csrf = me.replaceFirst("(?s).*\"csrf\":\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void close() {
        console.close();
        kafka.close();
    }

    private HttpRequest.Builder post(String path, String json) {
        return HttpRequest.newBuilder(URI.create(console.address() + path))
                .header("Content-Type", "application/json")
                .header("Origin", console.address())
                .POST(BodyPublishers.ofString(json));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> answer(String json) throws IOException, InterruptedException {
        return send(post(path() + "/answers", json).header("X-CSRF", csrf));
    }

    private String path() {
        return "/api/incidents/" + URLEncoder.encode(incident.incidentId(), StandardCharsets.UTF_8);
    }

    private String awaited(String path, Predicate<String> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(console.address() + path)));
            if (answer.statusCode() == 200 && wanted.test(answer.body())) {
                return answer.body();
            }
            assertThat(System.nanoTime()).as("%s: %s", path, answer.body()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Test
    void whenItComesWithTheRightsOfItsRole_thenItShowsAnswersAndSilences() throws Exception {
        awaited("/api/incidents", all -> all.contains(incident.incidentId()));
        awaited(path(), page -> page.contains("\"revision\":1"));

        HttpResponse<String> accepted = answer("{\"kind\":\"accepted\",\"revision\":1,\"caseNumber\":\"C-7\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        HttpResponse<String> silenced =
                answer("{\"kind\":\"silence\",\"revision\":1,\"reason\":\"works in the street\",\"minutes\":60}");
        assertThat(silenced.statusCode()).as(silenced.body()).isEqualTo(202);

        try (TopicReader orders = TopicReader.fromBeginning(kafka.as(Role.ANALYST), TOPICS.control())) {
            List<TopicRecord> given = orders.upToNow();
            assertThat(given)
                    .singleElement()
                    .satisfies(order -> assertThat(OrderJson.is(Objects.requireNonNull(order.value())))
                            .isTrue());
        }
        for (String page : List.of("rules", "feeds", "coverage", "handover", "ledger")) {
            assertThat(awaited("/api/" + page, body -> body.contains("\"complete\":true")))
                    .contains("\"trouble\":null")
                    .doesNotContain("has no right");
        }
    }
}
