package fengsui.cli.wall;

import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.console.access.AccountsFile;
import fengsui.console.access.BadAccounts;
import fengsui.console.web.Access.Role;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A control room: a console with accounts over a real broker, and the browsers of those who sit there. */
final class Room implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern CSRF = Pattern.compile("\"csrf\":\"([^\"]+)\"");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Broker broker;
    private final TopicNames topics;
    private final Path folder;
    private final Console console;

    /** @param folder where its accounts are, see {@link #accounts}, and its log will be */
    Room(Broker broker, TopicNames topics, Path folder) {
        this.broker = broker;
        this.topics = topics;
        this.folder = folder;
        this.console = Console.start(ConsoleSettings.here(broker, topics, ZoneOffset.ofHours(8))
                .with(new ConsoleSettings.Files(null, folder.resolve("accounts.json"), folder.resolve("audit"))));
    }

    /** Two who answer and one who looks. */
    static void accounts(Path folder) throws BadAccounts {
        AccountsFile file = new AccountsFile(folder.resolve("accounts.json"));
        file.add("east", Role.DISPATCHER, PASSWORD);
        file.add("west", Role.DISPATCHER, PASSWORD);
        file.add("lobby", Role.VIEWER, PASSWORD);
    }

    /** The same accounts, somewhere else. */
    static void share(Path from, Path to) throws IOException {
        Files.copy(from.resolve("accounts.json"), to.resolve("accounts.json"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** The topics as a job makes them. */
    static void prepare(Broker broker, TopicNames topics) {
        Topics.create(broker, topics, TopicPlan.live());
    }

    /** As a job tells it. */
    static void tell(Broker broker, TopicNames topics, Alerts incident, byte[] record) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (String name : List.of(topics.warnings(), topics.warningsState())) {
                writer.write(Outgoing.of(name, incident.incidentId(), record));
            }
        }
    }

    /** Somebody at a browser. */
    final class Seat {

        private final String cookie;
        private final String csrf;

        private Seat(HttpResponse<String> login) {
            Matcher token = CSRF.matcher(login.body());
            if (!token.find()) {
                throw new IllegalStateException(login.statusCode() + " " + login.body());
            }
            csrf = token.group(1);
            cookie = login.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        }

        /** With single quotes for double ones. */
        HttpResponse<String> answer(String incidentId, String json) throws IOException, InterruptedException {
            return client.send(
                    post(path(incidentId) + "/answers", json.replace('\'', '"'))
                            .header("Cookie", cookie)
                            .header("X-CSRF", csrf)
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> look(String incidentId) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(console.address() + path(incidentId)))
                    .header("Cookie", cookie)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }

        /** Asks until the page holds {@code text}. */
        String lookFor(String incidentId, String text) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            String seen = "";
            while (System.nanoTime() < end) {
                HttpResponse<String> page = look(incidentId);
                seen = page.body();
                if (page.statusCode() == 200 && seen.contains(text)) {
                    return seen;
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            throw new AssertionError("no " + text + " in " + seen);
        }
    }

    private static String path(String incidentId) {
        return "/api/incidents/" + URLEncoder.encode(incidentId, StandardCharsets.UTF_8);
    }

    Seat seat(String name) throws IOException, InterruptedException {
        String json = "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
        return new Seat(client.send(post("/api/login", json).build(), BodyHandlers.ofString()));
    }

    private HttpRequest.Builder post(String path, String json) {
        return HttpRequest.newBuilder(URI.create(console.address() + path))
                .POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Origin", console.address());
    }

    /** What is on the topic of answers by now. */
    List<TopicRecord> answers() {
        return records(topics.feedback());
    }

    /** What is on the topic of orders by now. */
    List<TopicRecord> orders() {
        return records(topics.control());
    }

    private List<TopicRecord> records(String topic) {
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            return reader.upToNow();
        }
    }

    Path log() {
        return folder.resolve("audit").resolve("answers.jsonl");
    }

    List<String> logged() throws IOException {
        return new ArrayList<>(Files.readAllLines(log()));
    }

    static @Nullable String text(TopicRecord record) {
        byte[] value = record.value();
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        console.close();
    }
}
