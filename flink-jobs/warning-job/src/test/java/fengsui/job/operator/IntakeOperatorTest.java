package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.Ledger;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.device.Supply;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Intaken;
import fengsui.job.wire.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IntakeOperatorTest {

    private static final Position SENSOR = new Position("sensor", 0, 5);
    private static final Position VIDEO = new Position("video", 3, 1);
    private static final Intake TWO = new Intake.Decoded(List.of(gas("g1", 0, 1), gas("g2", 0, 1)));
    private static final Intake OTHERS = new Intake.Decoded(List.of(gas("g1", 1, 1), gas("g2", 1, 1)));
    private static final Intake EIGHT = new Intake.Decoded(
            IntStream.range(0, 8).mapToObj(grid -> gas("g" + grid, 0, 1)).toList());
    private static final Position AGAIN = new Position("sensor", 1, 0);
    private static final Intake NONE = new Intake.Filtered();
    private static final Reject REJECT = new Reject(RejectReason.BAD_TIME, VIDEO, null, "occurredAt");

    private static final Supply GAS =
            new Supply("canonical", EventKind.SENSOR, "gas", new AreaChain("city", "city", "city", "city", "city"));

    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Edition NEXT = new Edition(4, TestRules.bundle(), START);

    private static IntakeHarness harness(int subtasks, int index) throws Exception {
        return new IntakeHarness(FIRST, subtasks, index);
    }

    private static StreamRecord<ControlRecord> published(ControlRecord one) {
        return new StreamRecord<>(one);
    }

    private static Scenario<IntakeHarness> mixed() {
        return new Scenario<>(() -> harness(1, 0))
                .then(harness -> harness.take(SENSOR, TWO))
                .then(harness -> harness.take(VIDEO, new Intake.Rejected(REJECT)))
                .then(harness -> harness.take(new Position("sensor", 0, 9), NONE))
                .then(IntakeHarness::endRecords);
    }

    @Test
    void whenRecordsAreTaken_thenTheirEventsGoOnInOrder() throws Exception {
        assertThat(mixed().said(IntakeHarness::events)).containsExactly(gas("g1", 0, 1), gas("g2", 0, 1));
    }

    @Test
    void whenARecordIsRejected_thenTheRejectGoesOut() throws Exception {
        assertThat(mixed().said(IntakeHarness::rejects)).containsExactly(REJECT);
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsOfEachPartition() throws Exception {
        List<Health> ledgers = mixed().said(IntakeHarness::health);
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
    void whenTwoSubtasksBecomeThree_thenTheSumOverAllStaysRightAndAllKnowTheEditionsAndTheirDevices() throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            try (var harness = harness(2, subtask)) {
                harness.open();
                harness.take(SENSOR, EIGHT);
                harness.processElement(IntakeHarness.EDITIONS, published(NEXT));
                harness.take(VIDEO, NONE);
                states.add(harness.snapshot(1, 1));
            }
        }
        OperatorSubtaskState whole = AbstractStreamOperatorTestHarness.repackageState(states.get(0), states.get(1));
        Ledger ledger = new Ledger();
        for (int subtask = 0; subtask < 3; subtask++) {
            try (var harness = harness(3, subtask)) {
                harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                        whole, IntakeHarness.GROUPS, 2, 3, subtask));
                harness.open();
                assertThat(harness.editions()).containsExactly(FIRST, NEXT);
                harness.take(AGAIN, EIGHT);
                harness.take(AGAIN, TWO);
                assertThat(harness.events()).isEmpty();
                harness.endRecords();
                ledger.take(harness.health().get(0));
            }
        }
        assertThat(ledger.figures())
                .containsEntry("sensor-0.first", 5L)
                .containsEntry("sensor-0.decoded", 1L)
                .containsEntry("sensor-0.events", 8L)
                .containsEntry("sensor-0.duplicate", 0L)
                .containsEntry("video-3.read", 1L)
                .containsEntry("sensor-1.read", 2L)
                .containsEntry("sensor-1.events", 10L)
                .containsEntry("sensor-1.duplicate", 10L)
                .containsEntry("devices", 8L);
    }

    @Test
    void whenAnEventComesAgain_thenItGoesOnOnceAndIsCounted() throws Exception {
        Scenario<IntakeHarness> scenario = new Scenario<>(() -> harness(1, 0))
                .then(harness -> harness.take(SENSOR, TWO))
                .then(harness -> harness.pass(START + 60_000))
                .then(harness -> harness.take(AGAIN, new Intake.Decoded(List.of(gas("g2", 0, 77), gas("g3", 0, 1)))))
                .then(harness -> harness.take(AGAIN, TWO))
                .then(IntakeHarness::endRecords);
        assertThat(scenario.said(IntakeHarness::events))
                .containsExactly(gas("g1", 0, 1), gas("g2", 0, 1), gas("g3", 0, 1));
        assertThat(scenario.said(IntakeHarness::ledgers))
                .singleElement()
                .satisfies(figures -> assertThat(figures)
                        .containsEntry("sensor-0.duplicate", 0L)
                        .containsEntry("sensor-1.read", 2L)
                        .containsEntry("sensor-1.events", 4L)
                        .containsEntry("sensor-1.duplicate", 3L)
                        .containsEntry("devices", 3L));
    }

    /** Machines may be ten minutes late, and sensors be silent for a week. */
    @Test
    void whenTimeHasPassedAllThatMayStillCome_thenTheDeviceIsForgotten() throws Exception {
        Scenario<IntakeHarness> scenario = new Scenario<>(() -> harness(1, 0))
                .then(harness -> harness.take(SENSOR, TWO))
                .then(harness -> harness.pass(START + 600_000))
                .then(harness -> harness.take(AGAIN, TWO))
                .then(harness -> harness.pass(START + 600_001))
                .then(harness -> harness.take(new Position("sensor", 2, 0), TWO))
                .then(harness -> harness.pass(START + 7 * 86_400_000L + 120_000))
                .then(harness -> harness.pass(Long.MAX_VALUE))
                .then(IntakeHarness::endRecords);
        assertThat(scenario.said(IntakeHarness::events)).hasSize(4);
        assertThat(scenario.said(IntakeHarness::ledgers))
                .singleElement()
                .satisfies(figures -> assertThat(figures)
                        .containsEntry("sensor-1.duplicate", 2L)
                        .containsEntry("sensor-2.duplicate", 0L)
                        .containsEntry("devices", 0L));
    }

    @Test
    void whenADeviceSendsMoreThanIsRemembered_thenWhatIsForgottenIsCounted() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            for (int i = 0; i <= Devices.EVENTS_OF_ONE; i++) {
                harness.take(SENSOR, new Intake.Decoded(List.of(gas("g1", i / 100.0, 1))));
            }
            harness.endRecords();
            assertThat(harness.health().get(0).figures())
                    .containsEntry("sensor-0.forgotten", Devices.EVENTS_OF_ONE / 8L)
                    .containsEntry("sensor-0.duplicate", 0L);
        }
    }

    @Test
    void whenARuleSetIsPublished_thenItPassesBetweenTheEvents() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.take(SENSOR, TWO);
            harness.processElement(IntakeHarness.EDITIONS, published(NEXT));
            harness.take(AGAIN, OTHERS);
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
            harness.processElement(IntakeHarness.EDITIONS, published(NEXT));
            harness.processElement(IntakeHarness.EDITIONS, published(new Edition(5, new RuleBundle(files), START)));
            assertThat(harness.health()).extracting(Health::status).containsExactly("ok", "degraded");
            assertThat(harness.health().get(1).message())
                    .endsWith("but its changes to feeds, areas or devices hold only once the job is started again");
        }
    }

    @Test
    void whenARuleSetComesTwiceOrAfterALaterOne_thenItIsPassedOver() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.processElement(IntakeHarness.EDITIONS, published(NEXT));
            harness.processElement(IntakeHarness.EDITIONS, published(NEXT));
            harness.processElement(IntakeHarness.EDITIONS, published(new Edition(3, TestRules.bundle(), START)));
            assertThat(harness.editions()).containsExactly(FIRST, NEXT);
        }
    }

    @Test
    void whenTheJobIsStartedAgainWithANewerRuleSet_thenWhatTheStateKnowsCounts() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(1, 0)) {
            harness.open();
            state = harness.snapshot(1, 1);
        }
        try (var harness = new IntakeHarness(Edition.first(9, TestRules.bundle()), 1, 0)) {
            harness.initializeState(state);
            harness.open();
            assertThat(harness.editions()).containsExactly(FIRST);
        }
    }

    @Test
    void whenAControlRecordIsBroken_thenOneSubtaskCountsItAndSaysSo() throws Exception {
        Reject broken = new Reject(RejectReason.MALFORMED, new Position("control", 0, 7), null, "no JSON");
        try (var first = harness(2, 0);
                var second = harness(2, 1)) {
            for (var each : List.of(first, second)) {
                each.open();
                each.processElement(IntakeHarness.EDITIONS, published(new Unreadable(broken)));
            }
            assertThat(first.rejects()).containsExactly(broken);
            assertThat(second.rejects()).isEmpty();
            assertThat(first.health()).singleElement().satisfies(health -> {
                assertThat(health.subject()).isEqualTo("control");
                assertThat(health.status()).isEqualTo("degraded");
                assertThat(health.message()).contains("no JSON");
            });
            first.endRecords();
            assertThat(first.health().get(1).figures()).containsEntry("control-0.rejected.malformed", 1L);
        }
    }

    @Test
    void whenTimeOrABarrierPasses_thenItIsToldHowMuchOfAFeedWasReceivedOnce() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.take(SENSOR, TWO);
            harness.take(SENSOR, TWO);
            harness.take(SENSOR, new Intake.Decoded(List.of(gas("g1", 10, 1))));
            harness.pass(START + 9_998);
            assertThat(harness.beats()).isEmpty();
            harness.pass(START + 9_999);
            assertThat(harness.beats()).containsExactly(new FeedBeat(GAS, START + 9_999, 2));
            harness.prepareSnapshotPreBarrier(1);
            harness.pass(START + 30_000);
            assertThat(harness.beats()).hasSize(2).endsWith(new FeedBeat(GAS, START + 19_999, 1));
        }
    }

    @Test
    void whenRecordsAreIdle_thenTheClockMovesTime() throws Exception {
        try (var harness = harness(1, 0)) {
            harness.open();
            harness.getOutput().clear();
            harness.processWatermarkStatus(IntakeHarness.EDITIONS, WatermarkStatus.IDLE);
            harness.processWatermark(IntakeHarness.RECORDS, new Watermark(START));
            assertThat(harness.getOutput()).isEmpty();
            harness.processWatermarkStatus(IntakeHarness.CLOCK, WatermarkStatus.IDLE);
            harness.processWatermarkStatus(IntakeHarness.RECORDS, WatermarkStatus.IDLE);
            harness.processWatermarkStatus(IntakeHarness.CLOCK, WatermarkStatus.ACTIVE);
            harness.processWatermark(IntakeHarness.CLOCK, new Watermark(START + 60_000));
            assertThat(harness.getOutput()).contains(new Watermark(START), new Watermark(START + 60_000));
        }
    }
}
