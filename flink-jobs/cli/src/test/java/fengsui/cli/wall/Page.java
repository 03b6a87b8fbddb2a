package fengsui.cli.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a browser's page does with the stream of events, without a browser. */
final class Page implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;

    /** One event as it came. */
    record Event(String id, String kind, JsonNode data) {

        String incident() {
            return data.path("id").asText();
        }

        int revision() {
            return data.path("record").path("revision").asInt();
        }
    }

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream body;

    private Page(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "page");
        reader.setDaemon(true);
        reader.start();
    }

    /** Begins to follow; {@code last} is the id of the event that was seen last, {@code null} on a new page. */
    static Page open(HttpClient client, String address, @Nullable String last)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/stream"));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return new Page(response.body());
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String kind = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, kind, tree(line.substring(6))));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The other side is gone, or we are.
        }
    }

    static JsonNode tree(String json) throws IOException {
        return JsonMapper.builder().build().readTree(json);
    }

    /** Waits for the next event of the kind. */
    Event next(String kind) throws InterruptedException {
        return next(event -> event.kind().equals(kind));
    }

    /** Waits for the next event that fits; those before it are passed over. */
    Event next(Predicate<Event> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (true) {
            Event event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no such event within " + DEADLINE_SECONDS + " s");
            }
            if (wanted.test(event)) {
                return event;
            }
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
