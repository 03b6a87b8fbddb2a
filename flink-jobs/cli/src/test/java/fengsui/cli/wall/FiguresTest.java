package fengsui.cli.wall;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How fast the console is, without a browser. Printed always, and held against what it should be on a quiet machine. */
@Tag("figures")
@Timeout(300)
class FiguresTest {

    private static final boolean QUIET = Boolean.getBoolean("fengsui.quiet");

    private static final int OPEN = 500;
    private static final int PAGES = 50;
    private static final int A_SECOND = 100;
    private static final int SECONDS = 20;
    private static final int WARM_SECONDS = 5;

    private static final TopicNames TOPICS = TopicNames.standard();

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedKafka kafka;
    private Console console;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.start();
        Broker broker = OwnBroker.of(kafka);
        Topics.create(broker, TOPICS, TopicPlan.live());
        console = Console.start(ConsoleSettings.here(broker, TOPICS, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        console.close();
        kafka.close();
    }

    /** A record of an incident that says in its sender's place when it was written. */
    private static Outgoing record(int number, int revision) {
        Alerts alerts = Alerts.of(number);
        String text = new String(alerts.issued(Grade.RED), StandardCharsets.UTF_8)
                .replaceFirst("\"revision\":1,", "\"revision\":" + revision + ",")
                .replaceFirst("\"sender\":\"[^\"]+\"", "\"sender\":\"" + System.nanoTime() + "\"");
        return Outgoing.of(TOPICS.warnings(), alerts.incidentId(), text.getBytes(StandardCharsets.UTF_8));
    }

    private String incidents() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(console.address() + "/api/incidents"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private int listed() throws IOException, InterruptedException {
        return Page.tree(incidents()).path("incidents").size();
    }

    private void open(TopicWriter writer) throws IOException, InterruptedException {
        for (int i = 1; i <= OPEN; i++) {
            writer.write(record(i, 1));
        }
        while (listed() < OPEN) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whenFiveHundredIncidentsAreOpen_thenAPageHasThemAllInTime() throws Exception {
        try (TopicWriter writer = TopicWriter.open(OwnBroker.of(kafka))) {
            open(writer);
        }
        List<Long> nanos = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < 30; i++) {
            long began = System.nanoTime();
            bytes = incidents().length();
            nanos.add(System.nanoTime() - began);
        }
        System.out.printf("%d open incidents: %d kB; %s%n", OPEN, bytes / 1_000, Spread.of(nanos));
        if (QUIET) {
            assertThat(Spread.of(nanos).p99()).isLessThan(Duration.ofMillis(300));
        }
    }

    @Test
    void whenFiftyPagesFollowAHundredRecordsASecond_thenEachIsOnAllScreensInTime() throws Exception {
        List<Ear> ears = new ArrayList<>();
        try (TopicWriter writer = TopicWriter.open(OwnBroker.of(kafka))) {
            open(writer);
            for (int i = 0; i < PAGES; i++) {
                ears.add(Ear.open(client, console.address()));
            }
            List<Long> warm = follow(writer, ears, 2, WARM_SECONDS * A_SECOND);
            List<Long> nanos = follow(writer, ears, 1_000, SECONDS * A_SECOND);
            System.out.printf("from the topic to %d pages, warming up: %s%n", PAGES, Spread.of(warm));
            System.out.printf("from the topic to %d pages, %d records/s: %s%n", PAGES, A_SECOND, Spread.of(nanos));
            assertThat(nanos).as("nothing is lost, nothing comes twice").hasSize(PAGES * SECONDS * A_SECOND);
            if (QUIET) {
                assertThat(Spread.of(nanos).p99()).isLessThan(Duration.ofMillis(300));
            }
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
    }

    /** How long each record took to each page, nanoseconds. */
    private static List<Long> follow(TopicWriter writer, List<Ear> ears, int from, int count) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / A_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            writer.write(record(i % OPEN + 1, from + i));
        }
        List<Long> nanos = new ArrayList<>();
        for (Ear ear : ears) {
            nanos.addAll(ear.heard(count));
        }
        return nanos;
    }

    /** One page that only looks at its watch: what it is told would fill the memory. */
    private static final class Ear implements AutoCloseable {

        private static final String STAMP = "\"sender\":\"";

        private final BlockingQueue<Long> nanos = new LinkedBlockingQueue<>();
        private final InputStream body;

        private Ear(InputStream body) {
            this.body = body;
        }

        /** Returns once it is told something. */
        static Ear open(HttpClient client, String address) throws IOException, InterruptedException {
            Ear ear = new Ear(client.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/stream"))
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body());
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

    /** Of many times. */
    private record Spread(Duration p50, Duration p99, Duration most) {

        static Spread of(List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return new Spread(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        private static Duration at(List<Long> sorted, double part) {
            return Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part)));
        }

        @Override
        public String toString() {
            return "half within " + p50.toMillis() + " ms, 99 % within " + p99.toMillis() + " ms, all within "
                    + most.toMillis() + " ms";
        }
    }
}
