package fengsui.job.operator;

import static fengsui.job.operator.DeskDay.AT;
import static fengsui.job.operator.DeskDay.MINUTE;
import static fengsui.job.operator.DeskDay.SIGNAL;
import static fengsui.job.operator.DeskDay.brief;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.StateJson;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import fengsui.warning.EndReason;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** What a desk makes of its state, and of what stands in the alert topic, after a restore. */
class WarningsRestoreTest {

    @Test
    void whenARestoredDeskHadReachedATime_thenLateStaysLateBeforeTheFirstWatermark() throws Exception {
        OperatorSubtaskState state;
        try (DeskHarness harness = DeskDay.harness()) {
            harness.open();
            harness.time(AT + MINUTE);
            state = harness.snapshot(1, 1);
        }
        try (DeskHarness harness = DeskDay.harness()) {
            harness.initializeState(state);
            harness.open();
            harness.setProcessingTime(1_000);
            harness.changed(ChangeKind.LATE, SIGNAL);
            harness.setProcessingTime(1_050);
            assertThat(brief(harness)).containsExactly("Alert.1 @1 late");
        }
    }

    /** What is beyond correction is struck from the accounts. What it came to must be in the state all the same. */
    @Test
    void whenTheBeginningOfAnIncidentIsBeyondCorrection_thenALateSignalStillFallsIntoIt() throws Exception {
        Scenario<DeskHarness> scenario = DeskDay.scenario();
        for (int minute = 0; minute <= 120; minute += 10) {
            Signal again = again(minute);
            scenario.then(harness -> harness.found(again));
            scenario.then(harness -> harness.time(again.time() + MINUTE));
        }
        scenario.then(harness -> harness.changed(ChangeKind.LATE, again(115)));
        scenario.then(harness -> harness.time(AT + 180 * MINUTE));
        List<Warning> said = scenario.said(DeskHarness::extractOutputValues);
        Warning end = said.get(said.size() - 1);
        assertThat(brief(end)).startsWith("Cancel").endsWith("quiet @135");
        assertThat(end.incident().incidentId()).isEqualTo(said.get(0).incident().incidentId());
    }

    private static Signal again(int minute) {
        return new Signal(
                SIGNAL.signalId() + "+" + minute,
                SIGNAL.rule(),
                SIGNAL.hazard(),
                SIGNAL.area(),
                SIGNAL.place(),
                AT + minute * MINUTE,
                SIGNAL.finding(),
                SIGNAL.evidence(),
                SIGNAL.trial());
    }

    /** What a job leaves behind. */
    private record Left(OperatorSubtaskState state, List<Warning> topic) {}

    /** With what it published after its last checkpoint. */
    private static Left diedAfterPublishing() throws Exception {
        try (DeskHarness harness = DeskDay.harness()) {
            harness.open();
            OperatorSubtaskState state = harness.snapshot(1, 1);
            harness.found(SIGNAL);
            harness.time(AT);
            return new Left(state, harness.extractOutputValues());
        }
    }

    @Test
    void whenTheTopicIsAheadOfTheRestoredState_thenTheSameIsNotPublishedTwice() throws Exception {
        Left left = diedAfterPublishing();
        assertThat(left.topic()).hasSize(1);
        try (DeskHarness harness = restored(left.state(), left.topic())) {
            harness.found(SIGNAL);
            harness.time(AT + MINUTE);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.time(AT + 15 * MINUTE);
            assertThat(brief(harness)).containsExactly("Cancel.2 quiet @15");
        }
    }

    /** It died before its first checkpoint, or somebody started it anew. */
    @Test
    void whenAJobStartsWithoutStateOverATopicThatHasRecords_thenItGoesOnFromThem() throws Exception {
        List<Warning> topic = diedAfterPublishing().topic();
        try (DeskHarness same = started(topic)) {
            same.found(SIGNAL);
            same.time(AT + MINUTE);
            assertThat(same.extractOutputValues()).isEmpty();
        }
        try (DeskHarness other = started(topic)) {
            other.time(AT + MINUTE);
            assertThat(brief(other)).containsExactly("Cancel.2 superseded @0");
        }
    }

    @Test
    void whenWhatStandsIsNotFoundAgain_thenItIsSupersededOnceTimeHasPassedIt() throws Exception {
        Left left = diedAfterPublishing();
        try (DeskHarness harness = restored(left.state(), left.topic())) {
            harness.time(AT);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.time(AT + MINUTE);
            assertThat(brief(harness)).containsExactly("Cancel.2 superseded @0");
            assertThat(harness.extractOutputValues().get(0).endReason()).isEqualTo(EndReason.SUPERSEDED);
        }
    }

    @Test
    void whenATransactionWasDropped_thenItsRecordIsPublishedAgainAtTheFirstCheckpoint() throws Exception {
        OperatorSubtaskState state;
        try (DeskHarness harness = DeskDay.harness()) {
            harness.open();
            harness.found(SIGNAL);
            harness.time(AT);
            state = harness.snapshot(1, 1);
        }
        try (DeskHarness harness = restored(state, List.of())) {
            harness.time(AT + MINUTE);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.snapshot(2, 2);
            harness.notifyOfCompletedCheckpoint(2);
            assertThat(brief(harness)).containsExactly("Alert.2 @1");
            assertThat(harness.extractOutputValues().get(0).msgType()).isEqualTo(MsgType.ALERT);
            harness.snapshot(3, 3);
            harness.notifyOfCompletedCheckpoint(3);
            assertThat(harness.extractOutputValues()).hasSize(1);
        }
    }

    private static DeskHarness started(List<Warning> topic) throws Exception {
        DeskHarness harness = new DeskHarness(TestRules.bundle(), new ListedWarnings(topic), 1, 0);
        harness.open();
        return harness;
    }

    private static DeskHarness restored(OperatorSubtaskState state, List<Warning> topic) throws Exception {
        DeskHarness harness = new DeskHarness(TestRules.bundle(), new ListedWarnings(topic), 1, 0);
        harness.initializeState(state);
        harness.open();
        return harness;
    }

    /** A topic that is a list. */
    private record ListedWarnings(Map<String, byte[]> records) implements StandingWarnings {

        ListedWarnings(List<Warning> topic) {
            this(new TreeMap<>());
            topic.forEach(record -> records.put(record.incident().incidentId(), StateJson.write(record)));
        }

        @Override
        public List<Warning> read() {
            return records.values().stream()
                    .map(record -> StateJson.read(record, Warning.class))
                    .toList();
        }
    }
}
