package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.incident.IncidentStates;
import fengsui.codec.Control;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.LedgerBalance;
import fengsui.job.testkit.RandomStreams;
import fengsui.job.testkit.ReplayRules;
import fengsui.job.testkit.ReplayRules.Variant;
import fengsui.risk.Signal;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import fengsui.testkit.ValidRecords;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import fengsui.warning.CanonicalState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From Kafka to Kafka with events that come late, rules that change, and failures at random points, in both modes. */
@Timeout(300)
class FailingKafkaJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MINUTES = 2 * 60;
    private static final int EVENTS = 600;
    private static final int STEP = 50;
    private static final int FAILURES = 2;

    /** So many copies come late at least. */
    private static final long LATE = 10;

    private static EmbeddedKafka kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    /** Two that have nothing in common; with the profile {@code seeds} all four. */
    static List<Arguments> cases() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + Math.min(4, Integer.getInteger("seeds", 2)))
                .mapToObj(seed -> Arguments.of(
                        seed % 2 == 0 ? Guarantee.EXACTLY_ONCE : Guarantee.AT_LEAST_ONCE,
                        seed / 2 % 2 == 1 ? "rocksdb" : "hashmap",
                        seed))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whenTheJobFailsAgainAndAgain_thenItsTopicsSayWhatOneEngineInPerfectOrderSays(
            Guarantee guarantee, String backend, long seed) throws Exception {
        List<SafetyEvent> arriving = arriving(seed);
        Fuse fuse = Fuse.of(seed, FAILURES, EVENTS / 4);
        Broker broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
        try (KafkaRun run = KafkaRun.between(broker, settings(guarantee, backend, seed), fuse)) {
            Control second = new Control(ReplayRules.bundle(Variant.ADDED), "test", RandomStreams.middle(MINUTES));
            JobClient job = run.start(ReplayRules.bundle(Variant.FIRST), second);
            run.write(arriving, STEP);
            run.drain(job, folder);
            assertThat(fuse.failures()).as("failures").isEqualTo(FAILURES);
            assertComesTo(expected(arriving), run, guarantee);
            assertThat(LedgerBalance.assertBalanced(run.health(), EVENTS).get("copies.corrected"))
                    .as("copies that came late")
                    .isGreaterThan(LATE);
        }
    }

    /** One call in three is heard of 20 to 40 minutes later, which calls may be, whatever the partitions do to each other. */
    private static List<SafetyEvent> arriving(long seed) {
        Random random = new Random(seed);
        int minute = EVENTS / MINUTES;
        record Sent(int place, SafetyEvent event) {}
        List<Sent> sent = new ArrayList<>();
        for (SafetyEvent event : RandomStreams.arriving(seed, MINUTES, EVENTS)) {
            boolean late = event.kind() == EventKind.HOTLINE && random.nextInt(3) == 0;
            sent.add(new Sent(sent.size() + (late ? 20 * minute + random.nextInt(20 * minute) : 0), event));
        }
        return sent.stream()
                .sorted(Comparator.comparingInt(Sent::place))
                .map(Sent::event)
                .toList();
    }

    private JobSettings settings(Guarantee guarantee, String backend, long seed) {
        Pace pace =
                new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ofMillis(50));
        return JobSettings.standard()
                .withTopics(new TopicNames(guarantee.label() + "." + backend + "." + seed + "."))
                .withPace(pace)
                .withClock(SilenceClock.OFF)
                .withDelivery(new Delivery(guarantee, Duration.ofMinutes(1)))
                .withFlink("execution.checkpointing.dir", folder.toUri().toString())
                .withFlink("execution.checkpointing.incremental", "true")
                .withFlink("state.backend.type", backend)
                .withFlink("restart-strategy.type", "fixed-delay")
                .withFlink("restart-strategy.fixed-delay.attempts", String.valueOf(2 * FAILURES))
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
    }

    private static Rehearsal expected(List<SafetyEvent> events) {
        return Rehearsal.of(
                List.of(
                        RuleEdition.first(ReplayRules.load(Variant.FIRST).ruleSet()),
                        new RuleEdition(
                                RandomStreams.middle(MINUTES),
                                ReplayRules.load(Variant.ADDED).ruleSet())),
                events);
    }

    private static void assertComesTo(Rehearsal expected, KafkaRun run, Guarantee guarantee) throws IOException {
        List<TopicRecord> warnings = run.records(run.topics().warnings());
        ValidRecords valid = new ValidRecords();
        warnings.forEach(record -> valid.warning(Objects.requireNonNull(record.value())));
        List<TopicRecord> signals = ofEvents(run.records(run.topics().signals()));
        assertThat(run.records(run.topics().rejects())).isEmpty();
        assertThat(IncidentStates.of(views(warnings), List.of()))
                .hasSizeGreaterThan(30)
                .isEqualTo(CanonicalState.of(expected.warnings()).text().lines().toList());
        Set<String> ids = expected.signals().stream()
                .filter(signal -> !ReplayRules.isOfScores(signal))
                .map(Signal::signalId)
                .collect(Collectors.toSet());
        if (guarantee == Guarantee.EXACTLY_ONCE) {
            assertThat(warnings.stream().map(record -> record.headers().get("ce_id")))
                    .doesNotHaveDuplicates();
            assertThat(standing(signals)).isEqualTo(ids);
        } else {
            assertThat(found(signals)).containsAll(ids);
        }
    }

    /** Without those that rest on scores, of which there are some: scores are not corrected for rules. */
    private static List<TopicRecord> ofEvents(List<TopicRecord> signals) throws IOException {
        List<TopicRecord> rest = new ArrayList<>();
        for (TopicRecord signal : signals) {
            if (!ReplayRules.isOfScores(
                    JSON.readTree(value(signal)).at("/rule/id").asText())) {
                rest.add(signal);
            }
        }
        assertThat(rest).hasSizeLessThan(signals.size());
        return rest;
    }

    private static List<WarningView> views(List<TopicRecord> records) throws IOException {
        List<WarningView> views = new ArrayList<>();
        for (TopicRecord record : records) {
            views.add(WarningJson.read(value(record)));
        }
        return views;
    }

    private static Set<String> found(List<TopicRecord> records) throws IOException {
        Set<String> found = new TreeSet<>();
        for (TopicRecord record : records) {
            found.add(JSON.readTree(value(record)).get("signalId").asText());
        }
        return found;
    }

    /** All that were found, less those withdrawn or replaced: each exactly once. */
    private static Set<String> standing(List<TopicRecord> records) throws IOException {
        Set<String> standing = new TreeSet<>();
        for (TopicRecord record : records) {
            JsonNode change = JSON.readTree(value(record));
            String id = change.get("signalId").asText();
            boolean withdrawn = change.get("change").asText().equals("withdrawn");
            String gone = withdrawn ? id : change.path("replaces").asText("");
            assertThat(gone.isEmpty() || standing.remove(gone))
                    .as("whether %s stood, which is gone with %s", gone, change)
                    .isTrue();
            assertThat(withdrawn || standing.add(id))
                    .as("whether this is new: %s", change)
                    .isTrue();
        }
        return standing;
    }

    private static byte[] value(TopicRecord record) {
        byte[] value = record.value();
        if (value == null) {
            throw new IllegalStateException("a tombstone at " + record.position());
        }
        return value;
    }
}
