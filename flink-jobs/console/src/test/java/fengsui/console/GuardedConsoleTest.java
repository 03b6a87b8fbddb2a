package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.console.access.AccountsFile;
import fengsui.console.file.OwnerFile;
import fengsui.console.web.Access.Role;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole console with accounts; there is no broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedConsoleTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Console console;

    @BeforeAll
    void start() throws Exception {
        new AccountsFile(folder.resolve("accounts.json")).add("east", Role.DISPATCHER, PASSWORD);
        console = Console.start(settings(folder));
    }

    @AfterAll
    void stop() {
        console.close();
    }

    private static ConsoleSettings settings(Path folder) {
        return ConsoleSettings.here(Broker.at("127.0.0.1:9"), TopicNames.standard(), ZoneOffset.UTC)
                .with(new ConsoleSettings.Files(null, folder.resolve("accounts.json"), null));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.address() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String path, String json) {
        return request(path)
                .POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Origin", console.address());
    }

    private HttpResponse<String> login() throws Exception {
        String json = "{\"name\":\"east\",\"password\":\"" + PASSWORD + "\"}";
        return client.send(post("/api/login", json).build(), BodyHandlers.ofString());
    }

    @Test
    void whenNobodyHasSignedIn_thenNothingIsToldButHowToSignIn() throws Exception {
        for (String path : List.of(
                "incidents",
                "incidents/x",
                "incidents/x/cap",
                "stream",
                "grids",
                "scores",
                "rules",
                "feeds",
                "coverage",
                "ledger",
                "handover",
                "what-comes-later")) {
            assertThat(get("/api/" + path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(get("/%61pi/incidents").statusCode()).isNotEqualTo(200);
        assertThat(get("/api/me").body()).contains("\"accounts\":true", "\"user\":null");
        assertThat(get("/login.html").statusCode()).isEqualTo(200);
    }

    @Test
    void whenSomebodySignsIn_thenThePageIsToldWhoAndInWhichRole() throws Exception {
        HttpResponse<String> answer = login();
        assertThat(answer.body())
                .contains("{\"name\":\"east\",\"role\":\"dispatcher\"}", "\"mayAnswer\":true", "\"why\":null");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @Timeout(60)
    void whenSomebodySignsOut_thenHisStreamEnds() throws Exception {
        HttpResponse<String> answer = login();
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        String csrf = answer.body().replaceFirst(".*\"csrf\":\"([^\"]+)\".*", "$1");
        HttpResponse<InputStream> stream =
                client.send(request("/api/stream").header("Cookie", cookie).build(), BodyHandlers.ofInputStream());
        try (InputStream events = stream.body()) {
            assertThat(events.read()).isPositive();
            HttpRequest out = post("/api/logout", "{}")
                    .header("Cookie", cookie)
                    .header("X-CSRF", csrf)
                    .build();
            assertThat(client.send(out, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            // Comes back only once the stream has ended.
            assertThat(events.readAllBytes()).isNotNull();
        }
    }

    @Test
    void whenAFileCannotBeUsed_thenItDoesNotStartAndSaysWhich(@TempDir Path other) throws Exception {
        Path accounts = other.resolve("accounts.json");
        assertThatThrownBy(() -> Console.start(settings(other)))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("./fengsui console account add");
        Files.createFile(accounts, OwnerFile.attributes(accounts));
        assertThatThrownBy(() -> Console.start(settings(other)))
                .isInstanceOf(CannotServe.class)
                .hasMessageStartingWith(accounts + ": ");
    }

    @Test
    void whenAnotherConsoleHasTheLog_thenTheSecondDoesNotStart() {
        assertThatThrownBy(() -> Console.start(settings(folder)))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("another console writes to it");
    }

    @Test
    void whenItCannotServe_thenTheLogIsLeftToTheNext(@TempDir Path other) throws Exception {
        new AccountsFile(other.resolve("accounts.json")).add("west", Role.DISPATCHER, PASSWORD);
        ConsoleSettings taken = settings(other).at(ConsoleSettings.LOOPBACK, console.port());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Console.start(taken))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageContaining("is taken");
        }
    }
}
