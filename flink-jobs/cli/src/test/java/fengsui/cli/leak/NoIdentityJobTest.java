package fengsui.cli.leak;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.listen.HealthBook;
import fengsui.cli.listen.Ledgers;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.listen.Warnings;
import fengsui.cli.live.LiveJob;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.cli.screen.WarningLine;
import fengsui.codec.RuleBundle;
import fengsui.codec.privacy.KeyFile;
import fengsui.codec.privacy.KeyPlace;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.Pace;
import fengsui.rule.RuleSetLoader;
import fengsui.testkit.Crowd;
import fengsui.topics.Broker;
import fengsui.topics.TopicWriter.Outgoing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of made-up persons in all that the job is given; none of them, and no key, in anything that it leaves. */
@Timeout(300)
class NoIdentityJobTest {

    private static final int ANYWHERE = 2_400;
    private static final int CALLS = 600;

    /** Besides topics. */
    private static final List<String> OUTLETS =
            List.of("savepoint", "log", "metrics", "plan", "job graph", "screen of warnings", "screen of the ledger");

    private static final String RULES = "../../rules";

    /** After all of them, and before what is remembered of them is forgotten. */
    private static final Instant LATER = Instant.parse("2026-06-01T00:02:00Z");

    /** Checkpoints are far enough apart not to be what the job does most: it holds much. */
    private static final Pace PACE =
            new Pace(Duration.ZERO, Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofMillis(500));

    private final Crowd crowd = new Crowd(new Random(65));
    private final PersonRecords records = new PersonRecords(new Random(66), crowd, LiveJob.TOPICS);
    private final LeakSearch search = new LeakSearch(crowd);

    @TempDir
    private Path folder;

    @Test
    void whenPersonsStandInEverythingThatComesIn_thenNoneIsInAnythingThatComesOut() throws Exception {
        Path keys = folder.resolve("keys.json");
        KeyFile.create(keys, KeyFile.PURPOSES);
        search.addKeys(keys);
        JobSettings settings = LiveJob.settings(Guarantee.EXACTLY_ONCE)
                .withPace(PACE)
                .withKeys(new KeyPlace(keys.toString()))
                .withFlink(
                        "execution.checkpointing.dir",
                        folder.resolve("checkpoints").toUri().toString())
                .withFlink("execution.checkpointing.snapshot-compression", "false");
        try (LogTap log = LogTap.open();
                EmbeddedKafka kafka = EmbeddedKafka.start()) {
            run(LiveJob.broker(kafka), settings);
            screens(LiveJob.broker(kafka));
            describe(kafka.bootstrap(), settings);
            assertThat(log.text()).contains(KafkaWarningJob.NAME);
            search.look("log", log.text());
        }
        search.look("metrics", Files.readString(folder.resolve("metrics")));
        assertThat(search.keys()).isGreaterThan(KeyFile.PURPOSES.size());
        assertThat(OUTLETS.stream().filter(outlet -> search.searched().getOrDefault(outlet, 0L) == 0))
                .as("outlets where nothing came out, of %s", search.searched())
                .isEmpty();
        search.assertNothingFound();
    }

    @Test
    void whenPersonsStandInSamples_thenTryingThemShowsNone() throws IOException {
        for (int i = 0; i < ANYWHERE; i++) {
            records.anywhere();
        }
        tryFeeds();
        search.assertNothingFound();
    }

    private void run(Broker broker, JobSettings settings) throws Exception {
        RuleBundle rules = RulesFolder.read(Path.of(RULES));
        Map<String, String> cluster = MetricNotesFactory.settings(folder.resolve("metrics"));
        try (LiveJob live = LiveJob.start(broker, settings, rules, cluster)) {
            LiveJob.write(broker, incoming());
            live.awaitBalance(broker, ANYWHERE + CALLS);
            // These say nothing of anybody, and end the time of the records before them.
            LiveJob.write(broker, LiveJob.leak("g1", LATER));
            LiveJob.write(broker, List.of(LiveJob.reading("g3", 0, LATER.plusSeconds(60))));
            awaitOf(live, broker, "fire/calls");
            awaitOf(live, broker, "gas/leak");
            Path savepoint = Path.of(URI.create(live.job().savepoint(folder)));
            assertHolds(savepoint, "line-119", "device-video", "caller.");
            search.lookBelow("savepoint", savepoint);
            assertCameOut(new Outlets(broker.bootstrap()).search(LiveJob.TOPICS.inputs(), search));
        }
    }

    /** The calls among the others, so that they meet in time. */
    private List<Outgoing> incoming() {
        List<Outgoing> incoming = new ArrayList<>();
        for (int i = 0; i < ANYWHERE; i++) {
            incoming.add(records.anywhere());
            if (i % (ANYWHERE / CALLS) == 0) {
                incoming.add(records.call());
            }
        }
        return incoming;
    }

    private static void awaitOf(LiveJob live, Broker broker, String rule) {
        live.await(
                "a warning of " + rule,
                () -> live.warnings(broker, 1).stream()
                        .anyMatch(warning -> warning.rules().contains(rule)));
    }

    /** Else nothing could be found in its files. */
    private static void assertHolds(Path savepoint, String... texts) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(savepoint)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(Stream.of(texts).filter(text -> all.indexOf(text) < 0))
                .as("what the savepoint does not hold")
                .isEmpty();
    }

    private static void assertCameOut(Map<String, Integer> records) {
        assertThat(records).containsKeys(LiveJob.TOPICS.control(), LiveJob.TOPICS.feedback());
        assertThat(Stream.of(
                                LiveJob.TOPICS.warnings(),
                                LiveJob.TOPICS.warningsState(),
                                LiveJob.TOPICS.signals(),
                                LiveJob.TOPICS.scores(),
                                LiveJob.TOPICS.rejects(),
                                LiveJob.TOPICS.health())
                        .filter(topic -> records.getOrDefault(topic, 0) == 0))
                .as("topics without a record, of %s", records)
                .isEmpty();
    }

    /** Once the job writes no more: a topic of a live one may never be read to its end. */
    private void screens(Broker broker) {
        for (Language language : Language.values()) {
            WarningLine line = new WarningLine(Palette.PLAIN, language, ZoneOffset.UTC);
            TopicTail.readAll(
                    broker,
                    LiveJob.TOPICS.warnings(),
                    record -> search.look(
                            "screen of warnings", line.of(Warnings.of(record).orElseThrow())));
        }
        HealthBook health = new HealthBook();
        TopicTail.readAll(broker, LiveJob.TOPICS.health(), health::take);
        List<String> page = Ledgers.page(broker, LiveJob.TOPICS, health).lines();
        search.look("screen of the ledger", String.join("\n", page));
    }

    /** What Flink is given, and shows of it. */
    private void describe(String bootstrap, JobSettings settings) throws IOException {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment();
        new KafkaWarningJob(Broker.at(bootstrap), settings)
                .build(env, RuleSetLoader.load(RulesFolder.read(Path.of(RULES))), Boundedness.CONTINUOUS_UNBOUNDED);
        StreamGraph streams = env.getStreamGraph();
        search.look("plan", streams.getStreamingPlanAsJSON());
        JobGraph graph = streams.getJobGraph();
        search.look("job graph", InstantiationUtil.serializeObject(graph));
        search.look("job graph", settings.toString());
    }

    private void tryFeeds() throws IOException {
        for (Map.Entry<String, List<byte[]>> feed : records.byFeed().entrySet()) {
            for (String option : List.of("--limit=9999", "--show-unused")) {
                List<String> line =
                        new ArrayList<>(List.of("feeds", "try", "--rules=" + RULES, "--whole", option, feed.getKey()));
                for (int i = 0; i < feed.getValue().size(); i++) {
                    Path file = folder.resolve("sample-" + i);
                    Files.write(file, feed.getValue().get(i));
                    line.add(file.toString());
                }
                search.look("screen of feeds try", shown(line.toArray(String[]::new)));
            }
        }
    }

    private static String shown(String... line) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        Shell.enter(writer, writer, line);
        assertThat(text.toString()).contains("record 1: ");
        return text.toString();
    }
}
