package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.codec.privacy.KeyPlace;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.job.wire.Taken;
import fengsui.job.wire.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.MultiInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IntakeOperatorTest {

    private static final int RECORDS = 0;
    private static final int EDITIONS = 1;
    private static final int CLOCK = 2;

    private static final Position SENSOR = new Position("sensor", 0, 5);
    private static final Position VIDEO = new Position("video", 3, 1);
    private static final Intake TWO = new Intake.Decoded(List.of(gas("g1", 0, 1), gas("g2", 0, 1)));
    private static final Intake NONE = new Intake.Filtered();
    private static final Reject REJECT = new Reject(RejectReason.BAD_TIME, VIDEO, null, "occurredAt");

    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Edition NEXT = new Edition(4, TestRules.bundle(), START);

    private static final class Harness extends MultiInputStreamOperatorTestHarness<Intaken> {

        Harness(IntakeFactory factory, int subtasks, int index) throws Exception {
            super(factory, 16, subtasks, index);
            setup(Forms.INTAKEN.createSerializer(new SerializerConfigImpl()));
        }

        void endRecords() throws Exception {
            ((BoundedMultiInput) operator).endInput(RECORDS + 1);
        }
    }

    private static Harness harness(int subtasks, int index) throws Exception {
        return harness(FIRST, subtasks, index);
    }

    private static Harness harness(Edition first, int subtasks, int index) throws Exception {
        IntakeFactory factory =
                new IntakeFactory(new ShippedRules(first), List.of(IntakeInput.values()), 5_000, KeyPlace.STANDARD);
        return new Harness(factory, subtasks, index);
    }

    private static StreamRecord<Taken> taken(Position position, Intake outcome) {
        return new StreamRecord<>(new Taken(position, outcome));
    }

    private static StreamRecord<ControlRecord> published(ControlRecord one) {
        return new StreamRecord<>(one);
    }

    private static Scenario<Harness> mixed() {
        return new Scenario<>(() -> harness(1, 0))
                .then(harness -> harness.processElement(RECORDS, taken(SENSOR, TWO)))
                .then(harness -> harness.processElement(RECORDS, taken(VIDEO, new Intake.Rejected(REJECT))))
                .then(harness -> harness.processElement(RECORDS, taken(new Position("sensor", 0, 9), NONE)))
                .then(Harness::endRecords);
    }

    private static List<SafetyEvent> events(Harness harness) {
        return said(harness, Intaken.Event.class).stream()
                .map(Intaken.Event::event)
                .toList();
    }

    private static List<Edition> editions(Harness harness) {
        return said(harness, Intaken.NewEdition.class).stream()
                .map(Intaken.NewEdition::edition)
                .toList();
    }

    private static <T> List<T> said(Harness harness, Class<T> type) {
        return harness.extractOutputValues().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Health> health(Harness harness) {
        var records = harness.getSideOutput(Tags.HEALTH);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private static List<Reject> rejects(Harness harness) {
        var records = harness.getSideOutput(Tags.REJECTS);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    @Test
    void whenRecordsAreTaken_thenTheirEventsGoOnInOrder() throws Exception {
        assertThat(mixed().said(IntakeOperatorTest::events)).containsExactly(gas("g1", 0, 1), gas("g2", 0, 1));
    }

    @Test
    void whenARecordIsRejected_thenTheRejectGoesOut() throws Exception {
        assertThat(mixed().said(IntakeOperatorTest::rejects)).containsExactly(REJECT);
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsOfEachPartition() throws Exception {
        List<Health> ledgers = mixed().said(IntakeOperatorTest::health);
        assertThat(ledgers).singleElement().satisfies(ledger -> {
            assertThat(ledger.subject()).isEqualTo("ledger/0");
            assertThat(ledger.figures())
                    .containsEntry("sensor-0.first", 5L)
                    .containsEntry("sensor-0.next", 10L)
                    .containsEntry("sensor-0.read", 2L)
                    .containsEntry("sensor-0.decoded", 1L)
                    .containsEntry("sensor-0.filtered", 1L)
                    .containsEntry("sensor-0.events", 2L)
                    .containsEntry("video-3.read", 1L)
                    .containsEntry("video-3.rejected.bad-time", 1L);
        });
    }

    @Test
    void whenTwoSubtasksBecomeThree_thenTheSumOverAllStaysRightAndAllKnowTheEditions() throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            try (var harness = harness(2, subtask)) {
                harness.open();
                harness.processElement(RECORDS, taken(SENSOR, TWO));
                harness.processElement(EDITIONS, published(NEXT));
                harness.processElement(RECORDS, taken(VIDEO, NONE));
                states.add(harness.snapshot(1, 1));
            }
        }
        OperatorSubtaskState whole = AbstractStreamOperatorTestHarness.repackageState(states.get(0), states.get(1));
        long read = 0;
        for (int subtask = 0; subtask < 3; subtask++) {
            try (var harness = harness(3, subtask)) {
                harness.initializeState(
                        AbstractStreamOperatorTestHarness.repartitionOperatorState(whole, 16, 2, 3, subtask));
                harness.open();
                assertThat(editions(harness)).containsExactly(FIRST, NEXT);
                harness.processElement(RECORDS, taken(SENSOR, NONE));
                harness.endRecords();
                read += health(harness).get(0).figures().getOrDefault("sensor-0.read", 0L);
            }
        }
        assertThat(read).isEqualTo(2 + 3);
    }

    @Test
    void whenARuleSetIsPublished_thenItPassesBetweenTheEvents() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement(RECORDS, taken(SENSOR, TWO));
            harness.processElement(EDITIONS, published(NEXT));
            harness.processElement(RECORDS, taken(SENSOR, TWO));
            assertThat(harness.extractOutputValues()).hasSize(6).satisfies(all -> {
                assertThat(all.get(0)).isEqualTo(new Intaken.NewEdition(FIRST));
                assertThat(all.get(3)).isEqualTo(new Intaken.NewEdition(NEXT));
            });
        }
    }

    @Test
    void whenTheFeedsOfARuleSetAreOthers_thenHealthSaysThatTheyDoNotHoldYet() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put("feeds/new.yaml", "title: {zh: 新, en: New}");
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement(EDITIONS, published(NEXT));
            harness.processElement(EDITIONS, published(new Edition(5, new RuleBundle(files), START)));
            assertThat(health(harness)).extracting(Health::status).containsExactly("ok", "degraded");
            assertThat(health(harness).get(1).message())
                    .endsWith("but its changes to feeds hold only once the job is started again");
        }
    }

    @Test
    void whenARuleSetComesTwiceOrAfterALaterOne_thenItIsPassedOver() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement(EDITIONS, published(NEXT));
            harness.processElement(EDITIONS, published(NEXT));
            harness.processElement(EDITIONS, published(new Edition(3, TestRules.bundle(), START)));
            assertThat(editions(harness)).containsExactly(FIRST, NEXT);
        }
    }

    @Test
    void whenTheJobIsStartedAgainWithANewerRuleSet_thenWhatTheStateKnowsCounts() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(1, 0)) {
            harness.open();
            state = harness.snapshot(1, 1);
        }
        try (var harness = harness(Edition.first(9, TestRules.bundle()), 1, 0)) {
            harness.initializeState(state);
            harness.open();
            assertThat(editions(harness)).containsExactly(FIRST);
        }
    }

    @Test
    void whenAControlRecordIsBroken_thenOneSubtaskCountsItAndSaysSo() throws Exception {
        Reject broken = new Reject(RejectReason.MALFORMED, new Position("control", 0, 7), null, "no JSON");
        try (var first = harness(2, 0);
                var second = harness(2, 1)) {
            for (var each : List.of(first, second)) {
                each.open();
                each.processElement(EDITIONS, published(new Unreadable(broken)));
            }
            assertThat(rejects(first)).containsExactly(broken);
            assertThat(rejects(second)).isEmpty();
            assertThat(health(first)).singleElement().satisfies(health -> {
                assertThat(health.subject()).isEqualTo("control");
                assertThat(health.status()).isEqualTo("degraded");
                assertThat(health.message()).contains("no JSON");
            });
            first.endRecords();
            assertThat(health(first).get(1).figures()).containsEntry("control-0.rejected.malformed", 1L);
        }
    }

    @Test
    void whenRecordsAreIdle_thenTheClockMovesTime() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.getOutput().clear();
            harness.processWatermarkStatus(EDITIONS, WatermarkStatus.IDLE);
            harness.processWatermark(RECORDS, new Watermark(START));
            assertThat(harness.getOutput()).isEmpty();
            harness.processWatermarkStatus(CLOCK, WatermarkStatus.IDLE);
            harness.processWatermarkStatus(RECORDS, WatermarkStatus.IDLE);
            harness.processWatermarkStatus(CLOCK, WatermarkStatus.ACTIVE);
            harness.processWatermark(CLOCK, new Watermark(START + 60_000));
            assertThat(harness.getOutput()).contains(new Watermark(START), new Watermark(START + 60_000));
        }
    }
}
