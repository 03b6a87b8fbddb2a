package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.SensorReading;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RunnerLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

class RulesOperatorTest {

    private static final int GROUPS = 16;

    private static KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> harness(
            int subtasks, int index) throws Exception {
        return harness(TestRules.bundle(), subtasks, index);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> harness(
            RuleBundle rules, int subtasks, int index) throws Exception {
        return harness(rules, RunnerLimits.STANDARD, subtasks, index);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> harness(
            RuleBundle rules, RunnerLimits limits, int subtasks, int index) throws Exception {
        RulesOperator operator =
                new RulesOperator(new ShippedRules(rules), RulesSettings.of(new HealthPace(true, 5_000), limits));
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                operator, Copy::key, null, Types.STRING, GROUPS, subtasks, index);
    }

    private static List<Signal> signals(
            KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> harness) {
        return harness.extractOutputValues().stream().map(SignalChange::signal).toList();
    }

    private static StreamRecord<Copy> copy(SafetyEvent event) {
        return new StreamRecord<>(
                new Copy(new ScopedEvent(Level.GRID, event), Edition.STARTED_WITH), event.eventTime());
    }

    private static Scenario<KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange>>
            scenario() {
        return new Scenario<>(() -> harness(1, 0));
    }

    private static <T> List<T> side(AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private static Health newest(AbstractStreamOperatorTestHarness<?> harness, String subject) {
        return side(harness, Tags.HEALTH).stream()
                .filter(health -> health.subject().equals(subject))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    @Test
    void whenEventsOfARuleComeInAnyOrder_thenItsSignalComesWithTheWatermark() throws Exception {
        List<Signal> signals = scenario()
                .then(harness -> harness.processElement1(copy(smell("g1", 60, "t1"))))
                .then(harness -> harness.processElement1(copy(gas("g1", 0, 30))))
                .then(harness -> harness.processBothWatermarks(new Watermark(START + 59_999)))
                .then(harness -> harness.processBothWatermarks(new Watermark(START + 60_000)))
                .then(harness -> harness.processBothWatermarks(new Watermark(START + 900_000)))
                .said(harness -> signals(harness));
        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.rule().id()).isEqualTo("gas/leak-confirmed");
            assertThat(signal.time()).isEqualTo(START + 60_000);
            assertThat(signal.area().code()).isEqualTo("g1");
            assertThat(signal.evidence().count()).isEqualTo(2);
        });
    }

    @Test
    void whenAWatermarkBringsASignal_thenTheSignalGoesFirst() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement1(copy(gas("g1", 0, 30)));
            harness.processElement1(copy(smell("g1", 60, "t1")));
            harness.processBothWatermarks(new Watermark(START + 60_000));
            assertThat(new ArrayList<>(harness.getOutput())).hasSize(2).satisfies(output -> {
                assertThat(output.get(0)).isInstanceOf(StreamRecord.class);
                assertThat(output.get(1)).isEqualTo(new Watermark(START + 60_000));
            });
        }
    }

    @Test
    void whenAnEventComesLaterThanItsFeedMay_thenItIsRejectedAsTooLate() throws Exception {
        List<Reject> rejects = scenario()
                .then(harness -> harness.processBothWatermarks(new Watermark(START + 700_000)))
                .then(harness -> harness.processElement1(copy(gas("g1", 99.999, 30))))
                .then(harness -> harness.processElement1(copy(gas("g1", 100, 30))))
                .said(harness -> side(harness, Tags.REJECTS));
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.TOO_LATE);
            assertThat(reject.position())
                    .isEqualTo(gas("g1", 99.999, 30).header().origin().position());
        });
    }

    @Test
    void whenMoreWaitsThanMay_thenReadingsAreShedAndTheJobSaysSo() throws Exception {
        try (var harness = harness(TestRules.bundle(), new RunnerLimits(4, 2), 1, 0)) {
            harness.setProcessingTime(START);
            harness.open();
            for (int second = 0; second < 4; second++) {
                harness.processElement1(copy(gas("g1", second, 30)));
            }
            harness.processElement1(copy(smell("g1", 5, "t1")));
            harness.setProcessingTime(START + 5_000);
            assertThat(side(harness, Tags.REJECTS))
                    .hasSize(2)
                    .allMatch(reject -> reject.reason() == RejectReason.OVERLOAD);
            assertThat(newest(harness, "job").status()).isEqualTo("degraded");
            assertThat(newest(harness, "job").figures())
                    .containsEntry("shed", 2L)
                    .containsEntry("waiting", 3L);
            assertThat(newest(harness, "ledger/rules/0").figures())
                    .containsEntry("copies.used", 3L)
                    .containsEntry("copies.shed", 2L);
            harness.setProcessingTime(START + 10_000);
            assertThat(newest(harness, "job").status())
                    .as("nothing more was shed")
                    .isEqualTo("ok");
        }
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsWhatBecameOfEachCopy() throws Exception {
        SafetyEvent unwatched = new SensorReading(gas("g1", 40, 1).header(), "noise", 1, "dB", null, null);
        List<Health> ledgers = scenario()
                .then(harness -> harness.processElement1(copy(gas("g1", 0, 30))))
                .then(harness -> harness.processElement1(copy(gas("g1", 20, 30))))
                .then(harness -> harness.processElement1(copy(unwatched)))
                .then(harness -> harness.processBothWatermarks(new Watermark(START + 900_000)))
                .then(harness -> harness.processElement1(copy(gas("g1", 300, 30))))
                .then(harness -> harness.processElement1(copy(gas("g1", 299.999, 30))))
                .then(harness -> harness.endAllInputs())
                .said(harness -> side(harness, Tags.HEALTH).stream()
                        .filter(health -> health.subject().startsWith("ledger/"))
                        .toList());
        assertThat(ledgers).singleElement().satisfies(ledger -> {
            assertThat(ledger.subject()).isEqualTo("ledger/rules/0");
            assertThat(ledger.time()).isEqualTo(START + 900_000);
            assertThat(ledger.figures())
                    .containsEntry("copies.used", 2L)
                    .containsEntry("copies.corrected", 1L)
                    .containsEntry("copies.too-late", 1L)
                    .containsEntry("copies.unwatched", 1L)
                    .containsEntry("copies.shed", 0L);
        });
    }

    @Test
    void whenAnEventIsLate_thenItIsCorrectedFiftyMillisecondsLater() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.setProcessingTime(START);
            harness.open();
            harness.processElement1(copy(smell("g1", 60, "t1")));
            harness.processBothWatermarks(new Watermark(START + 120_000));
            harness.processElement1(copy(gas("g1", 0, 30)));
            harness.setProcessingTime(START + 49);
            assertThat(signals(harness)).isEmpty();
            harness.setProcessingTime(START + 50);
            assertThat(harness.extractOutputValues()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(ChangeKind.LATE);
                assertThat(change.because()).containsExactly(gas("g1", 0, 30).eventId());
            });
        }
    }

    @Test
    void whenACheckpointComes_thenWhatIsLateIsCorrectedBeforeIt() throws Exception {
        List<SignalChange> said = scenario()
                .then(harness -> harness.processElement1(copy(smell("g1", 60, "t1"))))
                .then(harness -> harness.processBothWatermarks(new Watermark(START + 120_000)))
                .then(harness -> harness.processElement1(copy(gas("g1", 0, 30))))
                .then(harness -> harness.prepareSnapshotPreBarrier(99))
                .said(harness -> harness.extractOutputValues());
        assertThat(said).singleElement().extracting(SignalChange::kind).isEqualTo(ChangeKind.LATE);
    }

    @Test
    void whenFiveSecondsPass_thenTheFirstSubtaskTellsTheClockAndTheLag() throws Exception {
        try (var harness = harness(2, 0);
                var other = harness(2, 1)) {
            for (var each : List.of(harness, other)) {
                each.setProcessingTime(START);
                each.open();
                each.processBothWatermarks(new Watermark(START));
                each.setProcessingTime(START + 5_000);
            }
            assertThat(side(harness, Tags.HEALTH))
                    .filteredOn(health -> health.subject().equals("job"))
                    .singleElement()
                    .satisfies(beat -> {
                        assertThat(beat.status()).isEqualTo("ok");
                        assertThat(beat.figures())
                                .containsEntry("clock", START)
                                .containsEntry("lag", 5_000L)
                                .containsKey("rules");
                    });
            assertThat(side(other, Tags.HEALTH))
                    .noneMatch(health -> health.subject().equals("job"));
        }
    }

    @Test
    void whenARuleFileIsBroken_thenOneSubtaskSaysSoAndTheOtherRulesRun() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put("gas/broken.yaml", "title: [");
        RuleBundle rules = new RuleBundle(files);
        try (var first = harness(rules, 2, 0);
                var second = harness(rules, 2, 1)) {
            first.open();
            second.open();
            assertThat(side(first, Tags.HEALTH)).singleElement().satisfies(health -> {
                assertThat(health.subject()).isEqualTo("rule/gas/broken");
                assertThat(health.status()).isEqualTo("failed");
                assertThat(health.message()).contains("gas/broken.yaml:1:");
            });
            assertThat(side(second, Tags.HEALTH)).isEmpty();
        }
    }

    @Test
    void whenOneSubtaskBecomesTwo_thenEachKeyGoesOnWhereItStood() throws Exception {
        List<SafetyEvent> events = City.day(7, 3);
        List<Signal> expected = Rehearsal.of(TestRules.load(), events).signals();
        int half = events.size() / 2;
        OperatorSubtaskState whole;
        List<Signal> said = new ArrayList<>();
        try (var one = harness(1, 0)) {
            one.open();
            feed(one, events.subList(0, half));
            // One minute is still pending when the state is taken.
            one.processBothWatermarks(new Watermark(events.get(half).eventTime() - 60_000));
            said.addAll(signals(one));
            whole = one.snapshot(1, 1);
        }
        for (int subtask = 0; subtask < 2; subtask++) {
            said.addAll(goOn(whole, subtask, events.subList(half, events.size())));
        }
        said.sort(Comparator.comparingLong(Signal::time).thenComparing(Signal::signalId));
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(said).isEqualTo(expected);
    }

    /** One of two subtasks, which gets only its own keys. */
    private static List<Signal> goOn(OperatorSubtaskState whole, int subtask, List<SafetyEvent> events)
            throws Exception {
        OperatorSubtaskState own =
                AbstractStreamOperatorTestHarness.repartitionOperatorState(whole, GROUPS, 1, 2, subtask);
        try (var harness = harness(2, subtask)) {
            harness.initializeState(own);
            harness.open();
            feed(
                    harness,
                    events.stream().filter(event -> ofSubtask(event, subtask)).toList());
            harness.processBothWatermarks(new Watermark(Long.MAX_VALUE));
            return signals(harness);
        }
    }

    private static boolean ofSubtask(SafetyEvent event, int subtask) {
        String key = new ScopedEvent(Level.GRID, event).scope().toString();
        return org.apache.flink.runtime.state.KeyGroupRangeAssignment.assignKeyToParallelOperator(key, GROUPS, 2)
                == subtask;
    }

    private static void feed(
            KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> harness,
            List<SafetyEvent> events)
            throws Exception {
        for (SafetyEvent event : events) {
            harness.processElement1(copy(event));
        }
    }
}
