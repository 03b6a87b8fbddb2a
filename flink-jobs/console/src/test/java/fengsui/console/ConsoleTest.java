package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {

    private final Console console =
            Console.start(ConsoleSettings.here(Broker.at("127.0.0.1:9"), TopicNames.standard(), ZoneOffset.ofHours(8)));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        console.close();
    }

    @Test
    void whenSettingsAreAskedFor_thenTheyNameTheZoneAndTheTopics() throws Exception {
        assertThat(get("/api/settings").body())
                .contains("\"zone\":\"+08:00\"", "\"warnings\":\"fengsui.warnings\"", "\"grades\":[1,2,3,4]");
    }

    @Test
    void whenThereAreNoAccounts_thenThePageIsToldThatNobodyMayAnswerAndWhy() throws Exception {
        assertThat(get("/api/me").body())
                .contains("\"user\":null", "\"accounts\":false", "\"mayAnswer\":false", "no accounts");
    }

    @Test
    void whenAPageIsAskedFor_thenItComesFromTheClassPathWithAPolicyThatLetsNothingElseIn() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void whenTheMapIsAskedFor_thenItComesFromTheClassPathToo() throws Exception {
        assertThat(get("/lib/leaflet/leaflet.js").statusCode()).isEqualTo(200);
        assertThat(get("/lib/leaflet/leaflet.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whenSomethingElseOfTheClassPathIsAskedFor_thenItIsNotThere() throws Exception {
        for (String path : List.of(
                "/Json.class",
                "/..%2FConsole.class",
                "/../build.properties",
                "/%2e%2e/build.properties",
                "/lib/leaflet/..%2Fpackage.json",
                "/lib/leaflet/LICENSE")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void whenNothingIsAtAnAddress_thenTheAnswerSaysSoAsJson() throws Exception {
        HttpResponse<String> nothing = get("/api/nothing");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("\"place\":\"/api/nothing\"", "\"mend\"");
    }

    @Test
    void whenNothingWasReadYet_thenThePageIsToldToWaitAndNotThatNothingStands() throws Exception {
        HttpResponse<String> early = get("/api/incidents");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("\"mend\":\"ask again");
    }

    @Test
    void whenSomebodyComesUnderAnotherName_thenHeIsKeptOut() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port())) {
            socket.getOutputStream()
                    .write("GET /api/settings HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("\"place\":\"header Host\"");
        }
    }

    @Test
    void whenEverybodyWouldBeLetIn_thenItDoesNotStart() {
        ConsoleSettings open = ConsoleSettings.here(Broker.at("127.0.0.1:9"), TopicNames.standard(), ZoneOffset.UTC)
                .at("0.0.0.0", 0);
        assertThatThrownBy(() -> Console.start(open))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("--accounts");
    }

    @Test
    void whenSomebodySendsAnAnswer_thenItIsRefused() throws Exception {
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(URI.create(console.address() + "/api/incidents/a%2Fb/answers"))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void whenThePortIsTaken_thenItSaysWhichAndHowToMendIt() {
        ConsoleSettings same = ConsoleSettings.here(Broker.at("127.0.0.1:9"), TopicNames.standard(), ZoneOffset.UTC)
                .at(ConsoleSettings.LOOPBACK, console.port());
        assertThatThrownBy(() -> Console.start(same))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("port " + console.port())
                .hasMessageContaining("--port");
    }

    @Test
    void whenItIsClosedWhileTheBrokerIsAway_thenNobodyIsKeptWaiting() throws Exception {
        // Takes whoever comes, and says nothing.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (String broker : List.of("127.0.0.1:9", "127.0.0.1:" + silent.getLocalPort())) {
                Console away = Console.start(
                        ConsoleSettings.here(Broker.at(broker), TopicNames.standard(), ZoneOffset.ofHours(8)));
                awaitComplaint(away);
                long before = System.nanoTime();
                away.close();
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as(broker)
                        .isLessThan(Duration.ofSeconds(4));
            }
        }
    }

    private static void awaitComplaint(Console away) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (away.complaint().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(console.address() + path)).build(), BodyHandlers.ofString());
    }
}
