package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.console.access.AccountsFile;
import fengsui.console.web.Access.Role;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole console with accounts; there is no broker. */
class GuardedConsoleTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void account() throws Exception {
        new AccountsFile(folder.resolve("accounts.json")).add("east", Role.DISPATCHER, PASSWORD);
    }

    private ConsoleSettings settings() {
        return ConsoleSettings.here(Broker.at("127.0.0.1:9"), TopicNames.standard(), ZoneOffset.UTC)
                .with(new ConsoleSettings.Files(null, folder.resolve("accounts.json"), null));
    }

    private HttpResponse<String> get(Console console, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(console.address() + path)).build(), BodyHandlers.ofString());
    }

    @Test
    void whenNobodyHasSignedIn_thenNothingIsToldButHowToSignIn() throws Exception {
        try (Console console = Console.start(settings())) {
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
                assertThat(get(console, "/api/" + path).statusCode()).as(path).isEqualTo(401);
            }
            assertThat(get(console, "/%61pi/incidents").statusCode()).isNotEqualTo(200);
            assertThat(get(console, "/api/me").body()).contains("\"accounts\":true", "\"user\":null");
            assertThat(get(console, "/login.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whenSomebodySignsIn_thenThePageIsToldWhoAndInWhichRole() throws Exception {
        try (Console console = Console.start(settings())) {
            HttpRequest login = HttpRequest.newBuilder(URI.create(console.address() + "/api/login"))
                    .POST(BodyPublishers.ofString("{\"name\":\"east\",\"password\":\"" + PASSWORD + "\"}"))
                    .header("Content-Type", "application/json")
                    .header("Origin", console.address())
                    .build();
            HttpResponse<String> answer = client.send(login, BodyHandlers.ofString());
            assertThat(answer.body())
                    .contains("{\"name\":\"east\",\"role\":\"dispatcher\"}", "\"mayAnswer\":true", "\"why\":null");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void whenAFileCannotBeUsed_thenItDoesNotStartAndSaysWhich() throws Exception {
        Path accounts = folder.resolve("accounts.json");
        Files.writeString(accounts, "{}");
        assertThatThrownBy(() -> Console.start(settings()))
                .isInstanceOf(CannotServe.class)
                .hasMessageStartingWith(accounts + ": ");
        Files.delete(accounts);
        assertThatThrownBy(() -> Console.start(settings()))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("./fengsui console account add");
    }

    @Test
    void whenAnotherConsoleHasTheLog_thenTheSecondDoesNotStart() {
        try (Console first = Console.start(settings())) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> Console.start(settings()))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageContaining("another console writes to it");
        }
    }

    @Test
    void whenItCannotServe_thenTheLogIsLeftToTheNext(@TempDir Path other) throws Exception {
        new AccountsFile(other.resolve("accounts.json")).add("west", Role.DISPATCHER, PASSWORD);
        ConsoleSettings elsewhere =
                settings().with(new ConsoleSettings.Files(null, other.resolve("accounts.json"), null));
        try (Console first = Console.start(settings())) {
            assertThatThrownBy(() -> Console.start(elsewhere.at(ConsoleSettings.LOOPBACK, first.port())))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageContaining("is taken");
        }
        try (Console next = Console.start(elsewhere)) {
            assertThat(next.port()).isPositive();
        }
    }
}
