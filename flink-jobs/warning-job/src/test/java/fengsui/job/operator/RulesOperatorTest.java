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
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.risk.Signal;
import fengsui.rule.Rehearsal;
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
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

class RulesOperatorTest {

    private static final int GROUPS = 16;

    private static KeyedOneInputStreamOperatorTestHarness<String, ScopedEvent, Signal> harness(int subtasks, int index)
            throws Exception {
        return harness(TestRules.bundle(), subtasks, index);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ScopedEvent, Signal> harness(
            RuleBundle rules, int subtasks, int index) throws Exception {
        RulesOperator operator = new RulesOperator(new ShippedRules(rules), new HealthPace(true, 5_000));
        return new KeyedOneInputStreamOperatorTestHarness<>(
                operator, Keys::scope, Types.STRING, GROUPS, subtasks, index);
    }

    private static StreamRecord<ScopedEvent> copy(SafetyEvent event) {
        return new StreamRecord<>(new ScopedEvent(Level.GRID, event), event.eventTime());
    }

    private static Scenario<KeyedOneInputStreamOperatorTestHarness<String, ScopedEvent, Signal>> scenario() {
        return new Scenario<>(() -> harness(1, 0));
    }

    private static <T> List<T> side(AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    @Test
    void whenEventsOfARuleComeInAnyOrder_thenItsSignalComesWithTheWatermark() throws Exception {
        List<Signal> signals = scenario()
                .then(harness -> harness.processElement(copy(smell("g1", 60, "t1"))))
                .then(harness -> harness.processElement(copy(gas("g1", 0, 30))))
                .then(harness -> harness.processWatermark(START + 59_999))
                .then(harness -> harness.processWatermark(START + 60_000))
                .then(harness -> harness.processWatermark(START + 900_000))
                .said(harness -> harness.extractOutputValues());
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
            harness.processElement(copy(gas("g1", 0, 30)));
            harness.processElement(copy(smell("g1", 60, "t1")));
            harness.processWatermark(START + 60_000);
            assertThat(new ArrayList<>(harness.getOutput())).hasSize(2).satisfies(output -> {
                assertThat(output.get(0)).isInstanceOf(StreamRecord.class);
                assertThat(output.get(1)).isEqualTo(new Watermark(START + 60_000));
            });
        }
    }

    @Test
    void whenAnEventIsBehindTheClock_thenItIsRejectedAsTooLate() throws Exception {
        List<Reject> rejects = scenario()
                .then(harness -> harness.processWatermark(START + 60_000))
                .then(harness -> harness.processElement(copy(gas("g1", 60, 30))))
                .then(harness -> harness.processElement(copy(gas("g1", 60.001, 30))))
                .said(harness -> side(harness, Tags.REJECTS));
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.TOO_LATE);
            assertThat(reject.position())
                    .isEqualTo(gas("g1", 60, 30).header().origin().position());
        });
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsWhatWasUsedAndWhatCameTooLate() throws Exception {
        List<Health> ledgers = scenario()
                .then(harness -> harness.processElement(copy(gas("g1", 0, 30))))
                .then(harness -> harness.processElement(copy(gas("g1", 20, 30))))
                .then(harness -> harness.processWatermark(START + 60_000))
                .then(harness -> harness.processElement(copy(gas("g1", 30, 30))))
                .then(harness -> harness.endInput())
                .said(harness -> side(harness, Tags.HEALTH));
        assertThat(ledgers).singleElement().satisfies(ledger -> {
            assertThat(ledger.subject()).isEqualTo("ledger/rules/0");
            assertThat(ledger.time()).isEqualTo(START + 60_000);
            assertThat(ledger.figures()).containsEntry("copies.used", 2L).containsEntry("copies.too-late", 1L);
        });
    }

    @Test
    void whenFiveSecondsPass_thenTheFirstSubtaskTellsTheClockAndTheLag() throws Exception {
        try (var harness = harness(2, 0);
                var other = harness(2, 1)) {
            for (var each : List.of(harness, other)) {
                each.setProcessingTime(START);
                each.open();
                each.processWatermark(START);
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
            one.processWatermark(events.get(half).eventTime() - 60_000);
            said.addAll(one.extractOutputValues());
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
            harness.processWatermark(Long.MAX_VALUE);
            return harness.extractOutputValues();
        }
    }

    private static boolean ofSubtask(SafetyEvent event, int subtask) {
        String key = Keys.scope(new ScopedEvent(Level.GRID, event));
        return org.apache.flink.runtime.state.KeyGroupRangeAssignment.assignKeyToParallelOperator(key, GROUPS, 2)
                == subtask;
    }

    private static void feed(
            KeyedOneInputStreamOperatorTestHarness<String, ScopedEvent, Signal> harness, List<SafetyEvent> events)
            throws Exception {
        for (SafetyEvent event : events) {
            harness.processElement(copy(event));
        }
    }
}
