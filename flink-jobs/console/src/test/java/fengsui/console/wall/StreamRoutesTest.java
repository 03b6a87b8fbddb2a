package fengsui.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.board.Board;
import fengsui.console.web.Access;
import fengsui.console.web.Complaints;
import fengsui.console.web.Refusal;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamRoutesTest {

    /** A door that somebody shuts. */
    private static final class Gate implements Access {

        private final AtomicBoolean open = new AtomicBoolean(true);

        @Override
        public Me me(Context request) {
            return new Me(null, true, null, false, null);
        }

        @Override
        public void mayRead(Context request) {
            if (!open.get()) {
                throw Refusal.forbidden("gate", "shut", "open", "wait");
            }
        }

        @Override
        public User mayWrite(Context request, Role atLeast) {
            throw Refusal.forbidden("gate", "shut", "open", "wait");
        }
    }

    private final Gate gate = new Gate();
    private final StreamRoutes stream = new StreamRoutes(gate, new Board());
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                stream.add(config.routes);
                new Complaints().add(config.routes);
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        stream.close();
        server.stop();
    }

    private HttpResponse<InputStream> follow() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/stream"))
                                .build(),
                        BodyHandlers.ofInputStream());
    }

    @Test
    void whenSomebodyIsSignedOut_thenHisStreamEndsAndSaysNothingMore() throws Exception {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(follow().body(), StandardCharsets.UTF_8))) {
            while (!String.valueOf(lines.readLine()).equals("event: beat")) {
                // What it begins with.
            }
            gate.open.set(false);
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.isEmpty() ? last : line;
            }
            assertThat(last).startsWith("data: {");
        }
        assertThat(follow().statusCode()).isEqualTo(403);
    }

    @Test
    void whenTheConsoleCloses_thenEveryStreamEnds() throws Exception {
        try (InputStream body = follow().body()) {
            stream.close();
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).startsWith("retry: ");
        }
    }
}
