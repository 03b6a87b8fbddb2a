package fengsui.job;

import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.leftObject;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Control;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.codec.answer.AnswerJson;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Fuse;
import fengsui.job.testkit.LedgerBalance;
import fengsui.job.testkit.TestRules;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import fengsui.warning.Change;
import fengsui.warning.EndReason;
import fengsui.warning.MsgType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dispatch answers, each answer twice, while the job fails again and again: each has its effect once, and none is lost. */
@Timeout(300)
class FailingAnswersTest {

    private static final int INCIDENTS = 40;
    private static final int AT_ONCE = 5;
    private static final int FAILURES = 3;
    private static final byte[] LIE = "{\"type\":\"accepted\"}".getBytes(StandardCharsets.UTF_8);

    private final Map<String, List<Answer>> answered = new LinkedHashMap<>();
    private long events;
    private int written;
    private int lies;

    @TempDir
    private Path folder;

    /** One, or as many of each as are asked for. */
    static Stream<Arguments> cases() {
        int seeds = Integer.getInteger("seeds", 0);
        return seeds == 0 ? Stream.of(Arguments.of(Guarantee.AT_LEAST_ONCE, 0)) : cases(seeds);
    }

    private static Stream<Arguments> cases(int seeds) {
        return IntStream.range(0, Math.min(2, seeds))
                .boxed()
                .flatMap(seed -> Stream.of(Guarantee.values()).map(guarantee -> Arguments.of(guarantee, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whenTheJobFailsWhileDispatchAnswers_thenEachAnswerIsTakenOnce(Guarantee guarantee, int seed) throws Exception {
        Fuse fuse = Fuse.of(guarantee == Guarantee.EXACTLY_ONCE ? seed + 1 : -seed, FAILURES, INCIDENTS / 2);
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                KafkaRun run = KafkaRun.between(
                        new Broker(kafka.bootstrap(), Duration.ofMinutes(1)), settings(guarantee), fuse)) {
            Control second = new Control(TestRules.edited(), "test", City.START + INCIDENTS * 30_000L);
            JobClient job = run.start(TestRules.bundle(), second);
            for (int from = 0; from < INCIDENTS; from += AT_ONCE) {
                answer(run);
                List<SafetyEvent> arriving = leaks(from, from + AT_ONCE);
                run.write(arriving, arriving.size());
                events += arriving.size();
            }
            run.drain(job, folder);
            assertThat(fuse.failures()).as("failures").isEqualTo(FAILURES);
            assertThat(answered).hasSizeGreaterThan(INCIDENTS / 2);
            assertThat(unexpected(run)).isEmpty();
            assertCounted(LedgerBalance.assertBalanced(run.health(), events + written + lies));
            SortedMap<String, List<WarningView>> lives = ended(run);
            answered.forEach((incident, answers) -> assertTaken(lives.getOrDefault(incident, List.of()), answers));
        }
    }

    /** Nothing is ever idle: what is when the job is drained never hears of the end of time. */
    private JobSettings settings(Guarantee guarantee) {
        Pace pace =
                new Pace(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMillis(200), Duration.ofMillis(50));
        return JobSettings.standard()
                .withTopics(new TopicNames("answers."))
                .withPace(pace)
                .withClock(SilenceClock.OFF)
                .withDelivery(new Delivery(guarantee, Duration.ofMinutes(1)))
                .withFlink("execution.checkpointing.dir", folder.toUri().toString())
                .withFlink("restart-strategy.type", "fixed-delay")
                .withFlink("restart-strategy.fixed-delay.attempts", String.valueOf(2 * FAILURES))
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
    }

    /**
     * One leak a minute, each in a grid of its own; and behind them all, in each partition, what moves time on there:
     * dispatch reads warnings while the job runs.
     */
    private static List<SafetyEvent> leaks(int from, int to) {
        List<SafetyEvent> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(gas("g" + i, 60 * i, 30));
            events.add(smell("g" + i, 60 * i + 5, "caller" + i));
        }
        for (String camera : List.of("camera-1", "camera-2")) {
            events.add(leftObject("square", 60 * (to - 1) + 5, camera));
        }
        return events;
    }

    /** Answers whatever is on the topic and was not answered before. Each record comes twice, and some are none. */
    private void answer(KafkaRun run) throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (List<WarningView> life : lives(run).values()) {
            WarningView alert = life.get(0);
            if (!answered.containsKey(alert.incidentId())) {
                List<Answer> answers = answers(alert, answered.size());
                answered.put(alert.incidentId(), answers);
                answers.forEach(one -> records.addAll(List.of(AnswerJson.write(one), AnswerJson.write(one))));
            }
        }
        written += records.size();
        if (!records.isEmpty()) {
            records.add(LIE);
            lies++;
        }
        run.answer(records);
    }

    private static List<Answer> answers(WarningView alert, int number) {
        return switch (number % 4) {
            case 0 -> List.of(answer(alert, AnswerKind.ACCEPTED, 10), answer(alert, AnswerKind.CLOSED, 70));
            case 1 -> List.of(answer(alert, AnswerKind.REJECTED, 20));
            case 2 -> List.of(answer(alert, AnswerKind.ACCEPTED, 0), answer(alert, AnswerKind.ON_SCENE, 400));
            default -> List.of();
        };
    }

    private static Answer answer(WarningView alert, AnswerKind kind, int seconds) {
        return new Answer(
                kind + "-" + alert.incidentId(),
                alert.incidentId(),
                alert.where().district(),
                kind,
                alert.times().sent() + 1000L * seconds,
                "119",
                kind == AnswerKind.ACCEPTED ? "C-" + alert.where().area().code() : null,
                kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null,
                kind == AnswerKind.CLOSED ? Disposition.RESOLVED : null,
                null);
    }

    private void assertCounted(SortedMap<String, Long> figures) {
        assertThat(figures)
                .containsEntry("answers.given", (long) written)
                .containsEntry("answers.taken", written / 2L)
                .containsEntry("answers.repeated", written / 2L)
                .containsEntry("answers.feedback-0.rejected.missing-field", (long) lies);
        assertThat(figures.keySet()).noneMatch(name -> name.startsWith("answers.refused."));
    }

    /** What was turned away, but for the lies. */
    private static List<String> unexpected(KafkaRun run) {
        return run.records(run.topics().rejects()).stream()
                .map(record -> new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8))
                .filter(reject -> !reject.contains("missing-field"))
                .toList();
    }

    /** Records of each incident; where one was written again after a failure, the last one stands. */
    private static SortedMap<String, List<WarningView>> lives(KafkaRun run) throws IOException {
        Map<String, SortedMap<Integer, WarningView>> byRevision = new TreeMap<>();
        for (TopicRecord record : run.records(run.topics().warnings())) {
            WarningView view = WarningJson.read(Objects.requireNonNull(record.value()));
            byRevision
                    .computeIfAbsent(view.incidentId(), unseen -> new TreeMap<>())
                    .put(view.revision(), view);
        }
        SortedMap<String, List<WarningView>> lives = new TreeMap<>();
        byRevision.forEach((incident, life) -> lives.put(incident, List.copyOf(life.values())));
        return lives;
    }

    /** What a transaction holds is to be seen some time after its commit was asked for. */
    private static SortedMap<String, List<WarningView>> ended(KafkaRun run) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        SortedMap<String, List<WarningView>> lives = lives(run);
        while (System.nanoTime() < deadline
                && !lives.values().stream().allMatch(life -> last(life).msgType() == MsgType.CANCEL)) {
            lives = lives(run);
        }
        return lives;
    }

    private static WarningView last(List<WarningView> life) {
        return life.get(life.size() - 1);
    }

    private static void assertTaken(List<WarningView> life, List<Answer> answers) {
        assertThat(life).isNotEmpty();
        for (Change change : List.of(Change.ISSUED, Change.ACCEPTED, Change.ON_SCENE)) {
            assertThat(life.stream().filter(view -> view.course().changes().contains(change)))
                    .as(brief(life))
                    .hasSizeLessThan(2);
        }
        WarningView last = last(life);
        assertThat(last.msgType()).as(brief(life)).isEqualTo(MsgType.CANCEL);
        if (answers.isEmpty()) {
            assertThat(last.course().dispatch()).isNull();
            return;
        }
        Answer decisive = answers.get(answers.size() - 1);
        assertThat(last.course().dispatch()).as(brief(life)).satisfies(dispatch -> {
            assertThat(dispatch.state()).isEqualTo(decisive.kind());
            assertThat(dispatch.caseNumber()).isEqualTo(answers.get(0).caseNumber());
            assertThat(dispatch.at()).isEqualTo(decisive.time());
        });
        assertThat(last.endReason()).isEqualTo(ends(decisive.kind()));
    }

    private static String brief(List<WarningView> life) {
        return life.get(0).incidentId()
                + life.stream()
                        .map(view -> view.revision() + " " + view.msgType() + " "
                                + view.course().changes() + " sent "
                                + view.times().sent() + " expires "
                                + view.times().expires() + " " + view.course().dispatch())
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** By itself, a case ends only when its record has stood for long. */
    private static String ends(AnswerKind kind) {
        EndReason reason = switch (kind) {
            case CLOSED -> EndReason.CLOSED;
            case REJECTED -> EndReason.REJECTED;
            default -> EndReason.EXPIRED;
        };
        return reason.label();
    }
}
