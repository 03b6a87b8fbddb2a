package fengsui.cli.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What somebody sees who has signed in at a console. */
final class Wall {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private Wall(String address) {
        this.address = address;
    }

    /** @param console HOST:PORT */
    static Wall signedIn(String console, String name, String password) throws IOException, InterruptedException {
        Wall wall = new Wall("http://" + console);
        HttpResponse<String> answer = wall.browser.send(
                HttpRequest.newBuilder(wall.uri("/api/login"))
                        .header("Content-Type", "application/json")
                        .header("Origin", wall.address)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return wall;
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    /** Where the incidents are that it shows, once there are so many. */
    List<String> grids(int count) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(uri("/api/incidents")).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200 && grids(answer.body()).size() >= count) {
                return grids(answer.body());
            }
            assertThat(System.nanoTime() - began)
                    .as("nanoseconds waited for %s incidents: %s", count, answer.body())
                    .isLessThan(PATIENCE.toNanos());
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static List<String> grids(String body) throws IOException {
        List<String> grids = new ArrayList<>();
        for (JsonNode incident : JsonMapper.builder().build().readTree(body).path("incidents")) {
            grids.add(incident.path("record").path("area").path("code").asText());
        }
        return grids;
    }
}
