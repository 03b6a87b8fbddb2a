package fengsui.cli.wall;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.testkit.Spread;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
    private static final int TIMES = 30;

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
            Alerts alerts = Alerts.of(i);
            writer.write(Outgoing.of(TOPICS.warnings(), alerts.incidentId(), alerts.issued(Grade.RED)));
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
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            bytes = incidents().length();
            nanos.add(System.nanoTime() - began);
        }
        System.out.printf("%d open incidents: %d kB; %s%n", OPEN, bytes / 1_000, Spread.of(nanos));
        if (QUIET) {
            assertThat(Spread.of(nanos).p99()).isLessThan(Duration.ofMillis(300));
        }
    }
}
