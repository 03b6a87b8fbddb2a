package fengsui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page without a browser, which only looks at its watch: what it is told would fill the memory. */
final class Ear implements AutoCloseable {

    private static final String STAMP = "\"sender\":\"";

    private final BlockingQueue<Long> nanos = new LinkedBlockingQueue<>();
    private final InputStream body;

    private Ear(InputStream body) {
        this.body = body;
    }

    /** What a record has for its sender, to be heard when it was written. */
    static String stamp() {
        return Long.toString(System.nanoTime());
    }

    /** Returns once it is told something. */
    static Ear open(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/api/stream")).build();
        Ear ear = new Ear(client.send(request, BodyHandlers.ofInputStream()).body());
        BufferedReader lines = new BufferedReader(new InputStreamReader(ear.body, StandardCharsets.UTF_8));
        while (!String.valueOf(lines.readLine()).equals("event: beat")) {
            // What it begins with.
        }
        Thread reader = new Thread(() -> ear.read(lines), "ear");
        reader.setDaemon(true);
        reader.start();
        return ear;
    }

    private void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int stamp = line.indexOf(STAMP);
                if (stamp > 0) {
                    int begin = stamp + STAMP.length();
                    nanos.add(System.nanoTime() - Long.parseLong(line.substring(begin, line.indexOf('"', begin))));
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    /** How long each of the next {@code count} took; there must be no more. */
    List<Long> heard(int count) throws InterruptedException {
        List<Long> heard = new ArrayList<>();
        while (heard.size() < count) {
            Long next = nanos.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("after %d of %d", heard.size(), count).isNotNull();
            heard.add(next);
        }
        assertThat(nanos).isEmpty();
        return heard;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
