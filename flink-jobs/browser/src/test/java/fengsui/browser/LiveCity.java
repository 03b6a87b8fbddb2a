package fengsui.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.embed.RunningJob;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.Pace;
import fengsui.job.SilenceClock;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.testkit.ProjectFiles;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The city of the rules that we ship, by the time of day: its events, and a job that warns of what they tell. */
final class LiveCity implements AutoCloseable {

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int PARTITIONS = 2;
    private static final int PARALLELISM = 2;

    /** What is written a moment later than it happened is not late, however busy the machine is. */
    private static final Duration BOUND = Duration.ofSeconds(3);

    private static final long MURMUR_MILLIS = 250;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Broker broker = OwnBroker.of(kafka);
    private final EmbeddedFlink flink = EmbeddedFlink.start(PARALLELISM);
    private final RunningJob job;
    private final TopicWriter writer;
    private final ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor();

    private LiveCity() {
        Topics.create(broker, TOPICS, TopicPlan.history(PARTITIONS));
        this.job = submit();
        this.writer = TopicWriter.open(broker);
    }

    /** Returns at once; see {@link #awaitJob}. */
    static LiveCity start() {
        LiveCity city = new LiveCity();
        var unused = city.life.scheduleAtFixedRate(city::murmur, 0, MURMUR_MILLIS, TimeUnit.MILLISECONDS);
        return city;
    }

    private RunningJob submit() {
        RuleBundle rules = RuleFiles.read(ProjectFiles.root().resolve("rules"));
        Pace pace = new Pace(BOUND, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMillis(500));
        StreamExecutionEnvironment env = flink.environment();
        new KafkaWarningJob(broker, JobSettings.standard().withPace(pace).withClock(SilenceClock.OFF))
                .build(env, RuleSetLoader.load(rules), Boundedness.CONTINUOUS_UNBOUNDED);
        return flink.submit(env, KafkaWarningJob.NAME);
    }

    /** Nothing to warn of, but time goes on. */
    private void murmur() {
        gas("harbour/quay-road/g01", 0);
    }

    /** A detector reads 30 % of what explodes, and somebody calls for the smell: this alone is red. */
    void smellOfGas(String grid) {
        gas(grid, 30);
        write(EventKind.HOTLINE, "line-12345", "\"channel\":\"12345\",\"category\":\"gas-smell\"", grid);
    }

    private void gas(String grid, double value) {
        String said = "\"property\":\"gas\",\"value\":" + value + ",\"unit\":\"%LEL\"";
        write(EventKind.SENSOR, "gas-" + grid, said, grid);
    }

    private void write(EventKind kind, String source, String said, String grid) {
        String street = grid.substring(0, grid.lastIndexOf('/'));
        String json = "{\"eventId\":\"%1$s-%2$s-%3$s\",\"kind\":\"%4$s\",\"sourceId\":\"%1$s\",\"occurredAt\":\"%3$s\","
                        .formatted(source, grid, Instant.now(), kind.label())
                + said
                + ",\"area\":{\"grid\":\"%s\",\"street\":\"%s\",\"district\":\"%s\",\"city\":\"fenghai\"}}"
                        .formatted(grid, street, street.substring(0, street.indexOf('/')));
        writer.write(Outgoing.of(TOPICS.input(kind), source, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits until the job says that it lives. */
    void awaitJob() throws InterruptedException {
        await(TOPICS.health(), record -> true);
    }

    /** Waits for a record of the alert topic. */
    void awaitWarning(Predicate<JsonNode> wanted) throws InterruptedException {
        await(TOPICS.warnings(), record -> wanted.test(tree(record)));
    }

    private void await(String topic, Predicate<TopicRecord> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (reader.poll(Duration.ofMillis(100)).stream().noneMatch(wanted)) {
                job.mustNotHaveFailed();
                if (System.nanoTime() > end) {
                    throw new AssertionError("what was awaited never came to " + topic);
                }
            }
        }
    }

    /** As {@link Wall#shown}, what the alert topic says by now. */
    List<String> told() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, TOPICS.warnings())) {
            SortedMap<String, Integer> newest = new TreeMap<>();
            reader.upToNow().stream()
                    .map(LiveCity::tree)
                    .forEach(warning -> newest.merge(
                            Morning.id(warning), warning.path("revision").intValue(), Math::max));
            return newest.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList();
        }
    }

    /** What is on the topic of answers by now, as it was written. */
    List<String> answers() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, TOPICS.feedback())) {
            return reader.upToNow().stream()
                    .map(record -> tree(record).toString())
                    .toList();
        }
    }

    private static JsonNode tree(TopicRecord record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public void close() {
        life.shutdownNow();
        writer.close();
        flink.close();
        kafka.close();
    }
}
