package fengsui.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.HealthLog;
import fengsui.codec.WarningJson;
import fengsui.event.EventKind;
import fengsui.job.testkit.LedgerBalance;
import fengsui.rule.BundlePaths;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job against a Kafka outside it, with one rule broken and the worst of records among the good ones. */
class RunTest {

    private static final TopicNames TOPICS = TopicNames.standard();
    private static final int GOOD = 6;
    private static final long DEADLINE_NANOS = Duration.ofMinutes(2).toNanos();

    /** What comes in, and the reason for which it must be refused. */
    private static final Map<String, String> HOSTILE = new TreeMap<>(Map.ofEntries(
            Map.entry("{\"eventId\": \"e1\", ", "malformed"),
            Map.entry(reading("e2", "NaN", "2026-06-01T08:00:00Z"), "malformed"),
            Map.entry(reading("e3", "\"much\"", "2026-06-01T08:00:00Z"), "bad-value"),
            Map.entry(reading("e4", "1", "9999-01-01T00:00:00Z"), "bad-time"),
            Map.entry(reading("e5", "1", "2026-06-01T08:00:00Z") + "{}", "malformed"),
            Map.entry("{\"eventId\":\"e6\",\"eventId\":\"e6\"}", "malformed"),
            Map.entry("{\"kind\":\"sensor\"}", "missing-field"),
            Map.entry("[".repeat(100) + "]".repeat(100), "too-large"),
            Map.entry("{\"text\":\"" + "x".repeat(1 << 20) + "\"}", "too-large")));

    @TempDir
    private Path folder;

    @Test
    void whenARuleIsBrokenAndRecordsAreHostile_thenTheJobSaysSoAndStillWarns() throws Exception {
        Path rules = rulesWithABrokenOne();
        int sound = BundlePaths.rules(RuleFiles.read(rules)).size() - 1;
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Running run = Running.start(kafka.bootstrap(), rules)) {
            Broker broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
            run.awaitLine("running; warnings go to");
            write(broker);

            List<TopicRecord> warnings = await(broker, TOPICS.warnings(), 1);
            List<TopicRecord> rejects = await(broker, TOPICS.rejects(), HOSTILE.size());

            assertThat(WarningJson.read(value(warnings.get(0)).getBytes(StandardCharsets.UTF_8))
                            .rules())
                    .containsExactly("gas/leak");
            assertThat(rejects.stream().map(RunTest::value).toList())
                    .allSatisfy(reject -> assertThat(reject).contains("\"topic\":\"fengsui.sensor\""))
                    .allSatisfy(
                            reject -> assertThat(reject).doesNotContain("much").doesNotContain("xxx"));
            HOSTILE.values()
                    .forEach(reason -> assertThat(rejects)
                            .anySatisfy(reject -> assertThat(value(reject)).contains(reason)));
            awaitHealth(broker, "rule/fire/calls", "fire/calls.yaml:");
            awaitBalance(broker, HOSTILE.size() + GOOD);
            assertThat(run.output())
                    .contains("left out: fire/calls.yaml:", sound + " rules are running")
                    .doesNotContain("\tat ");
        }
    }

    private Path rulesWithABrokenOne() throws IOException {
        Path source = Path.of("../../rules");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path broken = folder.resolve("fire/calls.yaml");
        Files.writeString(broken, Files.readString(broken).replace("group by grid", "groop by grid"));
        return folder;
    }

    private static void write(Broker broker) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            List<String> records = new ArrayList<>(HOSTILE.keySet());
            for (int minute = 0; minute < GOOD; minute++) {
                records.add(reading("good" + minute, "" + (30 + minute), "2026-06-01T08:0" + minute + ":00Z"));
            }
            for (String record : records) {
                writer.write(
                        Outgoing.of(TOPICS.input(EventKind.SENSOR), "gas-1", record.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static String reading(String id, String value, String time) {
        return "{\"eventId\":\"" + id + "\",\"kind\":\"sensor\",\"sourceId\":\"gas-1\",\"property\":\"gas\",\"value\":"
                + value + ",\"unit\":\"%LEL\",\"occurredAt\":\"" + time
                + "\",\"area\":{\"grid\":\"g1\",\"street\":\"s1\",\"district\":\"d1\",\"city\":\"c\"}}";
    }

    /** Reads the topic from its beginning until it holds {@code count} records. */
    private static List<TopicRecord> await(Broker broker, String topic, int count) {
        long began = System.nanoTime();
        List<TopicRecord> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (records.size() < count) {
                assertThat(System.nanoTime() - began)
                        .as("waiting for %s", topic)
                        .isLessThan(DEADLINE_NANOS);
                records.addAll(reader.poll(Duration.ofMillis(200)));
            }
        }
        return records;
    }

    private static void awaitHealth(Broker broker, String... parts) {
        long began = System.nanoTime();
        List<TopicRecord> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, TOPICS.health())) {
            while (records.stream().noneMatch(record -> Stream.of(parts).allMatch(value(record)::contains))) {
                assertThat(System.nanoTime() - began).as("health: %s", records).isLessThan(DEADLINE_NANOS);
                records.addAll(reader.poll(Duration.ofMillis(200)));
            }
        }
    }

    private static void awaitBalance(Broker broker, long records) {
        long began = System.nanoTime();
        try (HealthLog health = HealthLog.of(broker, TOPICS.health())) {
            while (!LedgerBalance.isBalanced(health.more(), records)) {
                assertThat(System.nanoTime() - began)
                        .as("waiting for a balance of %s", health.all())
                        .isLessThan(DEADLINE_NANOS);
            }
            LedgerBalance.assertBalanced(health.all(), records);
        }
    }

    private static String value(TopicRecord record) {
        byte[] value = record.value();
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    /** {@code ./fengsui run} in a thread of its own, stopped as an interrupt stops it. */
    private record Running(Thread thread, StringWriter err) implements AutoCloseable {

        static Running start(String bootstrap, Path rules) {
            StringWriter err = new StringWriter();
            String[] line = {"run", "--bootstrap=" + bootstrap, "--rules=" + rules, "--parallelism=2"};
            Thread thread =
                    new Thread(() -> Shell.enter(new PrintWriter(err, true), new PrintWriter(err, true), line), "run");
            thread.start();
            return new Running(thread, err);
        }

        String output() {
            return err.toString();
        }

        void awaitLine(String part) {
            long began = System.nanoTime();
            while (!output().contains(part)) {
                assertThat(thread.isAlive()).as(output()).isTrue();
                assertThat(System.nanoTime() - began).as(output()).isLessThan(DEADLINE_NANOS);
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join(Duration.ofMinutes(1).toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
    }
}
