package fengsui.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.console.Console;
import fengsui.console.ConsoleSettings;
import fengsui.console.ConsoleSettings.Files;
import fengsui.testkit.ProjectFiles;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A broker with what a job has told, the heartbeat of that job, and a console over both. */
final class Town implements AutoCloseable {

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final WarningContext EXERCISE = new WarningContext("fengsui-demo", "Exercise");

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Broker broker = OwnBroker.of(kafka);
    private final TopicWriter writer;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong lag = new AtomicLong(300);
    private Console console;

    private Town(Files files) {
        Topics.create(broker, TOPICS, TopicPlan.history(1));
        writer = TopicWriter.open(broker);
        console = Console.start(settings(files));
    }

    /** @param told oldest first; the job's clock stands at the last of them */
    static Town after(List<ObjectNode> told) {
        return with(new Files(ProjectFiles.root().resolve("rules"), null, null), told);
    }

    static Town with(Files files, List<ObjectNode> told) {
        Town town = new Town(files);
        told.forEach(town::tell);
        var unused = town.heart.scheduleAtFixedRate(town::beat, 0, 1, TimeUnit.SECONDS);
        return town;
    }

    private ConsoleSettings settings(Files files) {
        return ConsoleSettings.here(broker, TOPICS, ZoneOffset.ofHours(8)).with(files);
    }

    String address() {
        return console.address();
    }

    /** As the job does: on the alert topic, and on that of what stands. */
    void tell(ObjectNode record) {
        clock.accumulateAndGet(Instant.parse(record.path("sent").textValue()).toEpochMilli(), Math::max);
        byte[] json = record.toString().getBytes(StandardCharsets.UTF_8);
        writer.write(Outgoing.of(TOPICS.warnings(), Morning.id(record), json));
        writer.write(Outgoing.of(TOPICS.warningsState(), Morning.id(record), json));
        writer.flush();
    }

    /** On the alert topic alone, and without waiting for it. */
    void tellSoon(ObjectNode record) {
        byte[] json = record.toString().getBytes(StandardCharsets.UTF_8);
        writer.write(Outgoing.of(TOPICS.warnings(), Morning.id(record), json));
    }

    /** What is on the topic of answers by now, as it was written. */
    List<String> answers() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, TOPICS.feedback())) {
            return reader.upToNow().stream()
                    .map(record -> new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    /** From the next heartbeat on. */
    void fallBehind(long millis) {
        lag.set(millis);
    }

    private void beat() {
        long now = clock.addAndGet(1_000);
        Health health = new Health("job", now, "ok", "running", new TreeMap<>(Map.of("clock", now, "lag", lag.get())));
        writer.write(Outgoing.of(TOPICS.health(), health.subject(), HealthJson.write(health, EXERCISE)));
    }

    /** Stops the console as a killed one stops: without a word to its pages. */
    Stopped kill() {
        int port = console.port();
        console.close();
        return new Stopped(port);
    }

    /** A console that is away. */
    final class Stopped {

        private final int port;

        private Stopped(int port) {
            this.port = port;
        }

        /** Starts it where it was. */
        void start() {
            Files files = new Files(ProjectFiles.root().resolve("rules"), null, null);
            console = Console.start(settings(files).at(ConsoleSettings.LOOPBACK, port));
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        console.close();
        writer.close();
        kafka.close();
    }
}
