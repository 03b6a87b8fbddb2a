package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.listen.Warnings;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningView;
import fengsui.event.EventKind;
import fengsui.job.Delivery;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.Pace;
import fengsui.job.SilenceClock;
import fengsui.job.testkit.LedgerBalance;
import fengsui.rule.RuleSetLoader;
import fengsui.testkit.ValidRecords;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job as it runs live, on a cluster of its own against a broker, with the rules of gas leaks alone. */
public final class LiveJob implements AutoCloseable {

    public static final TopicNames TOPICS = TopicNames.standard();

    private static final long DEADLINE_NANOS = Duration.ofMinutes(2).toNanos();
    private static final Path RULES = Path.of("../../rules");
    private static final List<String> FILES = List.of("gas/leak.yaml", "taxonomy.yaml", "scoring.yaml");
    private static final int PARALLELISM = 2;

    /** Of each input topic. Its records are of the past, and are not to be deleted for that. */
    private static final int PARTITIONS = 4;

    private final EmbeddedFlink flink;
    private final RunningJob job;

    private LiveJob(EmbeddedFlink flink, RunningJob job) {
        this.flink = flink;
        this.job = job;
    }

    public static LiveJob start(Broker broker, JobSettings settings) {
        return start(broker, settings, rules(), Map.of());
    }

    /** With other rules, and settings of the cluster. */
    public static LiveJob start(Broker broker, JobSettings settings, RuleBundle rules, Map<String, String> cluster) {
        createTopics(broker);
        EmbeddedFlink flink = EmbeddedFlink.startWith(PARALLELISM, cluster);
        StreamExecutionEnvironment env = flink.environment();
        new KafkaWarningJob(broker, settings).build(env, RuleSetLoader.load(rules), Boundedness.CONTINUOUS_UNBOUNDED);
        return new LiveJob(flink, flink.submit(env, KafkaWarningJob.NAME));
    }

    public static void createTopics(Broker broker) {
        Topics.create(broker, TOPICS, TopicPlan.history(PARTITIONS));
    }

    public static Broker broker(EmbeddedKafka kafka) {
        return OwnBroker.of(kafka);
    }

    /** Frequent checkpoints, and time that moves with events alone. */
    public static JobSettings settings(Guarantee guarantee) {
        Pace pace = new Pace(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofMillis(500));
        return JobSettings.standard()
                .withPace(pace)
                .withClock(SilenceClock.OFF)
                .withDelivery(new Delivery(guarantee, Duration.ofMinutes(1)));
    }

    static RuleBundle rules() {
        TreeMap<String, String> files = new TreeMap<>();
        for (String file : FILES) {
            try {
                files.put(file, Files.readString(RULES.resolve(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RuleBundle(files);
    }

    public RunningJob job() {
        return job;
    }

    /** Three readings of the detector of {@code grid} that make a warning, the last of them at {@code time}. */
    public static List<Outgoing> leak(String grid, Instant time) {
        List<Outgoing> readings = new ArrayList<>();
        for (int second = -2; second <= 0; second++) {
            readings.add(reading(grid, 40 + second, time.plusSeconds(second)));
        }
        return readings;
    }

    /** All in one partition, so that time moves in the order of writing. */
    public static Outgoing reading(String grid, double value, Instant time) {
        String json = "{\"eventId\":\"%1$s-%2$s\",\"kind\":\"sensor\",\"sourceId\":\"gas-%1$s\",\"property\":\"gas\","
                        .formatted(grid, time)
                + "\"value\":%s,\"unit\":\"%%LEL\",\"occurredAt\":\"%s\",".formatted(value, time)
                + "\"area\":{\"grid\":\"%s\",\"street\":\"s1\",\"district\":\"d1\",\"city\":\"c\"}}".formatted(grid);
        return Outgoing.of(TOPICS.input(EventKind.SENSOR), "gas-" + grid, json.getBytes(StandardCharsets.UTF_8))
                .in(0);
    }

    public static void write(Broker broker, List<Outgoing> records) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            records.forEach(writer::write);
        }
    }

    /** All committed records of {@code topic}, once there are at least {@code count}. */
    public List<TopicRecord> await(Broker broker, String topic, int count) {
        List<TopicRecord> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            await(topic, () -> {
                records.addAll(reader.poll(Duration.ofMillis(100)));
                return records.size() >= count;
            });
        }
        return records;
    }

    /** The warnings on the alert topic, once there are at least {@code count}. */
    public List<WarningView> warnings(Broker broker, int count) {
        List<TopicRecord> records = await(broker, TOPICS.warnings(), count);
        ValidRecords valid = new ValidRecords();
        records.forEach(record -> valid.warning(Objects.requireNonNull(record.value())));
        return records.stream().map(record -> Warnings.of(record).orElseThrow()).toList();
    }

    /** Waits until all {@code records} that were ever written to the inputs, or were no rule sets, are accounted for. */
    public void awaitBalance(Broker broker, int records) {
        try (HealthLog health = HealthLog.of(broker, TOPICS.health())) {
            await("a ledger that is balanced", () -> LedgerBalance.isBalanced(health.more(), records));
            LedgerBalance.assertBalanced(health.all(), records);
        }
    }

    /**
     * Waits for {@code reached}, which must take some time each time it is asked, unless the job has failed.
     *
     * @param what is told where it never comes; may be a list that fills meanwhile
     */
    public void await(Object what, BooleanSupplier reached) {
        long began = System.nanoTime();
        while (!reached.getAsBoolean()) {
            try {
                job.mustNotHaveFailed();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(job.isDone())
                    .as("whether the job has ended, waiting for %s", what)
                    .isFalse();
            assertThat(System.nanoTime() - began)
                    .as("nanoseconds waited for %s", what)
                    .isLessThan(DEADLINE_NANOS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        job.cancel();
        flink.close();
    }
}
