package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.job.Guarantee;
import fengsui.job.Pace;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a control room orders while the job runs, from Kafka to Kafka. */
@Timeout(300)
class LiveOrdersTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");

    /** Nothing is ever idle: on a busy machine idle inputs are overtaken when time jumps. */
    private static final Pace PACE =
            new Pace(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMillis(500), Duration.ofMillis(500));

    /** Gas leaks from 10 %LEL on while a surge is ordered, from 20 on otherwise. */
    private static RuleBundle rules() {
        TreeMap<String, String> files = new TreeMap<>(LiveJob.rules().files());
        files.put("calendar.yaml", "zone: UTC\nmodes: {surge: {name: {zh: 战时, en: Surge}, ordered: true}}\n");
        files.computeIfPresent(
                "gas/leak.yaml",
                (path, text) -> text.replace("as A.value >= ?:limit", "as A.value >= A.?:limit")
                        .replace("as B.value >= ?:limit", "as B.value >= B.?:limit")
                        .replace("as C.value >= ?:limit", "as C.value >= C.?:limit")
                        .replace("epl: |", "overlays:\n  - {mode: surge, set: {limit: 10}, why: x}\nepl: |"));
        return new RuleBundle(files);
    }

    /** Three readings between the two limits, the last of them so many minutes past eight; and time goes on everywhere. */
    private static void slight(Broker broker, String grid, int minute) {
        Instant time = EIGHT.plus(Duration.ofMinutes(minute));
        List<Outgoing> readings = new ArrayList<>();
        for (int second = -2; second <= 0; second++) {
            readings.add(LiveJob.reading(grid, 15 + second, time.plusSeconds(second)));
        }
        readings.add(LiveJob.reading("g9", 0, time.plusSeconds(10)));
        readings.add(unwatched(EventKind.VIDEO, "\"label\":\"clear\"", time.plusSeconds(10)));
        readings.add(
                unwatched(EventKind.HOTLINE, "\"channel\":\"12345\",\"category\":\"other\"", time.plusSeconds(10)));
        LiveJob.write(broker, readings);
    }

    private static Outgoing unwatched(EventKind kind, String what, Instant time) {
        String json = "{\"eventId\":\"%1$s-%2$s\",\"kind\":\"%1$s\",\"sourceId\":\"s9\",%3$s,\"occurredAt\":\"%2$s\","
                        .formatted(kind.label(), time, what)
                + "\"area\":{\"grid\":\"g9\",\"street\":\"s1\",\"district\":\"d1\",\"city\":\"c\"}}";
        return Outgoing.of(LiveJob.TOPICS.input(kind), "s9", json.getBytes(StandardCharsets.UTF_8));
    }

    /** One partition a topic, each of which speaks. */
    private static void createTopics(Broker broker) {
        Topics.create(broker, LiveJob.TOPICS, TopicPlan.history(1));
    }

    private static String verb(EmbeddedKafka kafka, int code, String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.add("--bootstrap=" + kafka.bootstrap());
        Shell shell = new Shell();
        assertThat(shell.run(all.toArray(String[]::new)))
                .as(shell.out() + shell.err())
                .isEqualTo(code);
        return shell.out() + shell.err();
    }

    @Test
    void whenASurgeIsOrdered_thenItsOverlayHoldsFromItsTimeOnAlsoAfterARestart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            createTopics(broker);
            new ControlTopic(broker, LiveJob.TOPICS).publish(new Control(rules(), "test", 0));
            try (LiveJob live = start(broker)) {
                slight(broker, "g1", 0);
                awaitClock(broker, live, 0);
                String said = verb(
                        kafka,
                        ExitCode.FINE,
                        "mode",
                        "surge",
                        "--area=district:d1",
                        "--reason=fair",
                        "--until=1h",
                        "--author=duty office",
                        "--effective-in=5m");
                assertThat(said)
                        .contains(
                                "mode surge in district:d1 holds for events from 2026-06-01T08:05:08.999Z until 2026-06-01T09:05:08.999Z",
                                "the running job has it");
                slight(broker, "g2", 3);
                slight(broker, "g3", 10);
                assertThat(signals(broker, live, "g3"))
                        .noneMatch(signal -> signal.contains("\"g1\"") || signal.contains("\"g2\""));
                awaitHealth(broker, live, "\"subject\":\"orders\"", "hold: surge in district:d1");
            }
            // With nothing but the topics: what was ordered still stands.
            try (LiveJob live = start(broker)) {
                slight(broker, "g4", 20);
                signals(broker, live, "g4");
                awaitClock(broker, live, 20);
                assertThat(verb(kafka, ExitCode.FINE, "mode")).contains("HOLDS", "mode surge", "duty office", "fair");
                assertThat(verb(
                                kafka,
                                ExitCode.FINE,
                                "mode",
                                "normal",
                                "--area=district:d1",
                                "--author=duty office",
                                "--effective-in=1m"))
                        .contains("ends at 2026-06-01T08:21:", "the running job has it");
                slight(broker, "g5", 30);
                LiveJob.write(broker, LiveJob.leak("g6", EIGHT.plus(Duration.ofMinutes(31))));
                slight(broker, "g7", 32);
                assertThat(signals(broker, live, "g6")).noneMatch(signal -> signal.contains("\"g5\""));
                assertThat(verb(kafka, ExitCode.FINE, "mode"))
                        .contains("over", "ends one")
                        .doesNotContain("HOLDS");
            }
        }
    }

    /** Told late, once nothing that comes late could change it, and counted in the report. */
    @Test
    void whenASilenceHoldsALeakBackUntilItIsOver_thenItIsOnTheTopicOfWhatWasWithheldAndInTheReport() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            createTopics(broker);
            new ControlTopic(broker, LiveJob.TOPICS).publish(new Control(rules(), "test", 0));
            try (LiveJob live = start(broker)) {
                slight(broker, "g1", 0);
                awaitClock(broker, live, 0);
                assertThat(verb(
                                kafka,
                                ExitCode.FINE,
                                "silence",
                                "--area=grid:g2",
                                "--hazard=gas-leak",
                                "--reason=works",
                                "--until=2h",
                                "--author=gas office",
                                "--effective-in=1m"))
                        .contains("the running job has it");
                LiveJob.write(broker, LiveJob.leak("g2", EIGHT.plus(Duration.ofMinutes(10))));
                LiveJob.write(broker, LiveJob.leak("g3", EIGHT.plus(Duration.ofMinutes(11))));
                advance(broker, live, 12, 210);
                LiveJob.write(broker, LiveJob.leak("g4", EIGHT.plus(Duration.ofHours(4))));
                advance(broker, live, 300);
                String over = "\"withheld\":\"silenced\",\"time\":\"2026-06-01T";
                assertThat(awaitRecord(broker, live, LiveJob.TOPICS.withheld(), over, "\"over\":true"))
                        .hasSize(2)
                        .allMatch(record -> record.contains("\"code\":\"g2\""));
                awaitHealth(broker, live, "figures/gas/leak", "\"day.withheld.silenced\":1");
                live.warnings(broker, 3);
            }
            assertThat(verb(kafka, ExitCode.FINE, "rules", "report", "--no-color"))
                    .containsPattern("gas/leak +2 .* 1\n")
                    .contains("silenced 1; without any record of their own 1")
                    .doesNotContain("warning:");
        }
    }

    private static LiveJob start(Broker broker) {
        return LiveJob.start(broker, LiveJob.settings(Guarantee.AT_LEAST_ONCE).withPace(PACE), rules(), Map.of());
    }

    private static void advance(Broker broker, LiveJob live, int... minutes) {
        for (int minute : minutes) {
            slight(broker, "g5", minute);
            awaitClock(broker, live, minute);
        }
    }

    /** Until the job says that it stands where {@link #slight} has led it. */
    private static void awaitClock(Broker broker, LiveJob live, int minute) {
        long clock = EIGHT.plus(Duration.ofMinutes(minute)).toEpochMilli() + 8_999;
        awaitHealth(broker, live, "\"subject\":\"job\"", "\"clock\":" + clock);
    }

    private static void awaitHealth(Broker broker, LiveJob live, String... parts) {
        awaitRecord(broker, live, LiveJob.TOPICS.health(), parts);
    }

    private static List<String> signals(Broker broker, LiveJob live, String grid) {
        return awaitRecord(broker, live, LiveJob.TOPICS.signals(), "\"" + grid + "\"");
    }

    /** All records, once one of them holds all {@code parts}. */
    private static List<String> awaitRecord(Broker broker, LiveJob live, String topic, String... parts) {
        List<String> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            live.await(topic + " with " + List.of(parts), () -> {
                reader.poll(Duration.ofMillis(100))
                        .forEach(record -> records.add(
                                new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8)));
                return records.stream()
                        .anyMatch(record -> List.of(parts).stream().allMatch(record::contains));
            });
        }
        return records;
    }

    @Test
    void whenAnOrderIsWrong_thenAllThatIsWrongIsToldAndNothingIsOrdered() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            LiveJob.createTopics(broker);
            assertThat(verb(kafka, ExitCode.USAGE, "mode")).contains("no rule set has been published");
            new ControlTopic(broker, LiveJob.TOPICS).publish(new Control(rules(), "test", 0));

            assertThat(verb(
                            kafka,
                            ExitCode.USAGE,
                            "mode",
                            "surg",
                            "--area=block:x",
                            "--until=yesterday",
                            "--reason=call 13812345678"))
                    .contains(
                            "did you mean 'surge'?",
                            "--area block:x: expected a level and a code",
                            "--until yesterday",
                            "--reason: holds what looks like a person's number",
                            "--author is missing")
                    .doesNotContain("\tat ");
            assertThat(verb(
                            kafka,
                            ExitCode.USAGE,
                            "silence",
                            "--area=city:c",
                            "--hazard=fires",
                            "--until=8d",
                            "--reason=x",
                            "--author=x"))
                    .contains("'fires' is no hazard", "7 days at most");
            assertThat(verb(kafka, ExitCode.USAGE, "mode", "normal", "--area=district:d1", "--author=x"))
                    .contains("no mode is ordered for district:d1");
            assertThat(verb(kafka, ExitCode.USAGE, "silence", "--lift", "--area=district:d1", "--author=x"))
                    .contains("there is no silence of all hazards in district:d1");
            assertThat(verb(kafka, ExitCode.FINE, "silence")).contains("none was ordered there yet");
        }
    }

    @Test
    void whenASilenceIsOrderedAndLifted_thenTheListTellsBothAndABroadOneSaysWhatOfRed() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            LiveJob.createTopics(broker);
            new ControlTopic(broker, LiveJob.TOPICS).publish(new Control(rules(), "test", 0));

            assertThat(verb(
                            kafka,
                            ExitCode.FINE,
                            "silence",
                            "--area=district:d1",
                            "--until=2h",
                            "--reason=works",
                            "--author=water office",
                            "--effective-in=0s"))
                    .contains(
                            "silence of all hazards in district:d1",
                            "red warnings are told all the same",
                            "no job is heard of");
            assertThat(verb(
                            kafka,
                            ExitCode.FINE,
                            "silence",
                            "--area=grid:g1",
                            "--hazard=gas-leak",
                            "--until=2h",
                            "--reason=works",
                            "--author=gas office",
                            "--effective-in=0s"))
                    .doesNotContain("red warnings");
            assertThat(verb(kafka, ExitCode.FINE, "silence"))
                    .contains("HOLDS", "water office", "gas office", "silence of gas-leak");
            verb(
                    kafka,
                    ExitCode.FINE,
                    "silence",
                    "--lift",
                    "--area=district:d1",
                    "--author=water office",
                    "--effective-in=0s");
            assertThat(verb(kafka, ExitCode.FINE, "silence").lines().filter(line -> line.contains("water office")))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("over"),
                            second -> assertThat(second).contains("ends one"));
        }
    }
}
