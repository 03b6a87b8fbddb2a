package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.cli.Shell;
import fengsui.cli.clock.Stopwatch;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.Topics;
import fengsui.warning.EndReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Watching and answering against a real broker. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {

    private static final long DEADLINE_NANOS = Duration.ofSeconds(60).toNanos();

    private EmbeddedKafka kafka;
    private Broker broker;
    private TopicNames topics = TopicNames.standard();

    @BeforeAll
    void start() {
        kafka = EmbeddedKafka.start();
        broker = OwnBroker.of(kafka);
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    /** Topics of its own for each test. */
    @BeforeEach
    void topics(TestInfo test) {
        topics = new TopicNames(test.getTestMethod().orElseThrow().getName().hashCode() + ".");
        Topics.create(broker, topics, TopicPlan.live());
    }

    private void write(Alerts incident, byte[] record, String... names) {
        new JobVoice(broker, topics).write(incident, record, names);
    }

    private void tell(Alerts incident, byte[] record) {
        new JobVoice(broker, topics).tell(incident, record);
    }

    private void beat(long clock) {
        new JobVoice(broker, topics).beat(clock, 2_000);
    }

    /** One watching: what it was told, in its order. */
    private final class Watching implements AutoCloseable {

        private final Stopwatch watch = Stopwatch.started();
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());
        private final WatchDesk desk =
                new WatchDesk(new InSight(Wanted.ALL, false), news -> told.add(id(news.card())), 0);
        private final Follower follower = Follower.start(broker, topics, desk, watch);

        Watching() {
            await(() -> desk.glance(0).begun());
        }

        List<String> listed() {
            return desk.listing(watch.elapsed().toMillis()).items().stream()
                    .filter(item -> item.card().open())
                    .map(item -> id(item.card()))
                    .toList();
        }

        void await(BooleanSupplier reached) {
            long began = System.nanoTime();
            while (!reached.getAsBoolean()) {
                follower.mustNotHaveFailed();
                Thread.onSpinWait();
                assertThat(System.nanoTime() - began).as("%s", told).isLessThan(DEADLINE_NANOS);
            }
        }

        @Override
        public void close() {
            follower.close();
        }
    }

    private static String id(Card card) {
        return card.incidentId().replaceAll(".*:(g[0-9]+)\\..*", "$1") + "." + card.revision();
    }

    @Test
    void whenAWatchStartsMidway_thenItListsWhatOneListsThatWatchedFromTheBeginning() {
        Alerts one = Alerts.of(1);
        Alerts two = Alerts.of(2);
        Alerts three = Alerts.of(3);
        try (Watching early = new Watching()) {
            tell(one, one.issued(Grade.BLUE));
            tell(two, two.issued(Grade.RED));
            tell(one, one.regraded(Grade.ORANGE));
            tell(three, three.issued(Grade.RED));
            tell(three, three.ended(Grade.RED, EndReason.QUIET, null));
            early.await(() -> early.told.size() == 5);
            try (Watching late = new Watching()) {
                assertThat(late.told).as("each once").containsExactly("g2.1", "g1.2");
                assertThat(late.listed()).isEqualTo(early.listed()).containsExactly("g2.1", "g1.2");
                tell(two, two.regraded(Grade.BLUE));
                early.await(() -> early.told.size() == 6);
                late.await(() -> late.told.size() == 3);
                assertThat(late.listed()).isEqualTo(early.listed()).containsExactly("g1.2", "g2.2");
            }
        }
    }

    @Test
    void whenOneTopicIsAheadOfTheOther_thenNothingIsLostAndNothingGoesBack() {
        Alerts one = Alerts.of(1);
        Alerts two = Alerts.of(2);
        Alerts three = Alerts.of(3);
        byte[] first = one.issued(Grade.BLUE);
        byte[] second = one.regraded(Grade.RED);
        // The newer one is on the topic of what stands alone, the other on the alert topic alone.
        write(one, first, topics.warnings());
        write(one, second, topics.warningsState());
        write(two, two.issued(Grade.YELLOW), topics.warnings());
        tell(three, three.issued(Grade.ORANGE));
        write(three, three.ended(Grade.ORANGE, EndReason.QUIET, null), topics.warnings());
        try (Watching watching = new Watching()) {
            assertThat(watching.listed()).containsExactly("g1.2", "g2.1");
            assertThat(watching.told).containsExactly("g1.2", "g2.1");
            write(one, second, topics.warnings());
            write(two, two.regraded(Grade.BLUE), topics.warnings());
            watching.await(() -> watching.told.size() == 3);
            assertThat(watching.told).as("no repetition").containsExactly("g1.2", "g2.1", "g2.2");
        }
    }

    @Test
    void whenTheListIsPrintedOnce_thenItIsTheScreenAndAsJsonTheRecordsByteForByte() {
        Alerts one = new Alerts(1, "Exercise");
        Alerts two = new Alerts(2, "Exercise");
        byte[] blue = one.issued(Grade.BLUE);
        byte[] red = two.issued(Grade.RED);
        tell(one, blue);
        tell(two, red);
        beat(Alerts.START + 90_000);

        Shell list = new Shell();
        assertThat(list.run(watch("--once", "--lang", "zh"))).as(list.err()).isZero();
        assertThat(list.out()).contains("Ⅰ 红色 1", "Ⅳ 蓝色 1", "══ 演练", "预警滞后 2 秒", "2026-06-01 00:01:3");
        Shell json = new Shell();
        assertThat(json.run(watch("--once", "--json"))).isZero();
        assertThat(json.out().lines())
                .containsExactly(new String(red, StandardCharsets.UTF_8), new String(blue, StandardCharsets.UTF_8));
        Shell reds = new Shell();
        assertThat(reds.run(watch("--once", "--json", "--grade", "red"))).isZero();
        assertThat(reds.out().lines()).hasSize(1);
    }

    private String[] watch(String... more) {
        List<String> line =
                new ArrayList<>(List.of("watch", "--bootstrap", kafka.bootstrap(), "--prefix", topics.prefix()));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    private int answer(Shell shell, String... more) {
        List<String> line = new ArrayList<>(List.of("answer"));
        line.addAll(List.of(more));
        line.addAll(List.of("--bootstrap", kafka.bootstrap(), "--prefix", topics.prefix()));
        return shell.run(line.toArray(String[]::new));
    }

    @Test
    void whenAnIncidentIsAnswered_thenTheRecordIsOneThatTheJobReads() {
        Alerts one = Alerts.of(1);
        tell(one, one.issued(Grade.RED));
        beat(Alerts.START + 90_000);
        Shell shell = new Shell();
        assertThat(answer(shell, one.incidentId(), "accepted", "--by", "dispatch-119", "--case", "C-7"))
                .as(shell.err())
                .isZero();
        try (TopicReader reader = TopicReader.fromBeginning(broker, topics.feedback())) {
            List<TopicRecord> records = reader.upToNow();
            assertThat(records).hasSize(1);
            TopicRecord record = records.get(0);
            assertThat(record.key()).isEqualTo(one.incidentId());
            assertThat(AnswerJson.read(record.value(), record.position()))
                    .isInstanceOfSatisfying(AnswerRecord.Usable.class, usable -> {
                        assertThat(usable.answer().kind()).isEqualTo(AnswerKind.ACCEPTED);
                        assertThat(usable.answer().incidentId()).isEqualTo(one.incidentId());
                        assertThat(usable.answer().caseNumber()).isEqualTo("C-7");
                        assertThat(usable.answer().by()).isEqualTo("dispatch-119");
                        // The job's clock, not ours.
                        assertThat(usable.answer().time()).isEqualTo(Alerts.START + 90_000);
                    });
        }
    }

    @Test
    void whenAnAnswerIsWrong_thenAllThatIsWrongIsSaidAndNothingIsWritten() {
        Alerts one = Alerts.of(1);
        tell(one, one.issued(Grade.RED));
        Shell shell = new Shell();
        assertThat(answer(shell, "fire.grid:x", "acepted", "--by", "13812345678", "--reason", "boring"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("fire.grid:x", "acepted", "by: looks like a person", "boring");
        Shell mixed = new Shell();
        assertThat(answer(mixed, one.incidentId(), "rejected", "--by", "d", "--case", "C-7"))
                .isEqualTo(2);
        assertThat(mixed.err()).contains("caseNumber", "reason");
        Shell chatty = new Shell();
        assertThat(answer(chatty, one.incidentId(), "comment", "--by", "d", "--comment", "call 13812345678"))
                .isEqualTo(2);
        assertThat(chatty.err()).contains("comment");
        try (TopicReader reader = TopicReader.fromBeginning(broker, topics.feedback())) {
            assertThat(reader.upToNow()).isEmpty();
        }
    }
}
