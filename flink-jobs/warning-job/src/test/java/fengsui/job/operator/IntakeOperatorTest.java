package fengsui.job.operator;

import static fengsui.job.testkit.City.gas;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Scenario;
import fengsui.job.wire.Taken;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IntakeOperatorTest {

    private static final Position SENSOR = new Position("sensor", 0, 1);
    private static final Position VIDEO = new Position("video", 3, 1);
    private static final Intake TWO = new Intake.Decoded(List.of(gas("g1", 0, 1), gas("g2", 0, 1)));
    private static final Intake NONE = new Intake.Filtered();
    private static final Reject REJECT = new Reject(RejectReason.BAD_TIME, VIDEO, null, "occurredAt");

    private static OneInputStreamOperatorTestHarness<Taken, SafetyEvent> harness(int subtasks, int index)
            throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new IntakeOperator(5_000), 16, subtasks, index);
    }

    private static StreamRecord<Taken> taken(Position position, Intake outcome) {
        return new StreamRecord<>(new Taken(position, outcome));
    }

    private static Scenario<OneInputStreamOperatorTestHarness<Taken, SafetyEvent>> mixed() {
        return new Scenario<>(() -> harness(1, 0))
                .then(harness -> harness.processElement(taken(SENSOR, TWO)))
                .then(harness -> harness.processElement(taken(VIDEO, new Intake.Rejected(REJECT))))
                .then(harness -> harness.processElement(taken(SENSOR, NONE)))
                .then(harness -> harness.endInput());
    }

    @Test
    void whenRecordsAreTaken_thenTheirEventsGoOnInOrder() throws Exception {
        assertThat(mixed().said(harness -> harness.extractOutputValues()))
                .containsExactly(gas("g1", 0, 1), gas("g2", 0, 1));
    }

    @Test
    void whenARecordIsRejected_thenTheRejectGoesOut() throws Exception {
        assertThat(mixed().said(harness -> harness.getSideOutput(Tags.REJECTS) == null
                        ? List.of()
                        : harness.getSideOutput(Tags.REJECTS).stream()
                                .map(StreamRecord::getValue)
                                .toList()))
                .containsExactly(REJECT);
    }

    @Test
    void whenTheInputEnds_thenTheLedgerTellsOfEachPartition() throws Exception {
        List<Health> ledgers = mixed().said(IntakeOperatorTest::health);
        assertThat(ledgers).singleElement().satisfies(ledger -> {
            assertThat(ledger.subject()).isEqualTo("ledger/0");
            assertThat(ledger.figures())
                    .containsEntry("sensor-0.read", 2L)
                    .containsEntry("sensor-0.decoded", 1L)
                    .containsEntry("sensor-0.filtered", 1L)
                    .containsEntry("sensor-0.events", 2L)
                    .containsEntry("video-3.read", 1L)
                    .containsEntry("video-3.rejected.bad-time", 1L);
        });
    }

    @Test
    void whenTwoSubtasksBecomeThree_thenTheSumOverAllStaysRight() throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            try (var harness = harness(2, subtask)) {
                harness.open();
                harness.processElement(taken(SENSOR, TWO));
                harness.processElement(taken(VIDEO, NONE));
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
                harness.processElement(taken(SENSOR, NONE));
                harness.endInput();
                read += health(harness).get(0).figures().getOrDefault("sensor-0.read", 0L);
            }
        }
        assertThat(read).isEqualTo(2 + 3);
    }

    private static List<Health> health(OneInputStreamOperatorTestHarness<Taken, SafetyEvent> harness) {
        var records = harness.getSideOutput(Tags.HEALTH);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }
}
