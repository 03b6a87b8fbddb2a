package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.codec.StateJson;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.RuleSet;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.CanonicalState;
import fengsui.warning.DeskInput;
import fengsui.warning.EndReason;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class WarningsOperatorTest {

    private static final RuleSet RULES = TestRules.load();
    private static final long MINUTE = 60_000;
    private static final Rehearsal DAY = Rehearsal.of(RULES, City.day(5, 1));
    private static final Signal SIGNAL = DAY.signals().get(0);
    private static final long AT = SIGNAL.time();

    private static final Comparator<Warning> ORDER = Comparator.comparingLong(
                    (Warning warning) -> warning.incident().issued().sent())
            .thenComparing(warning -> warning.incident().incidentId())
            .thenComparing(warning -> warning.incident().issued().revision());

    private static DeskHarness harness() throws Exception {
        return harness(StandingWarnings.NONE);
    }

    private static DeskHarness harness(StandingWarnings topic) throws Exception {
        return new DeskHarness(TestRules.bundle(), topic, 1, 0);
    }

    private static Scenario<DeskHarness> scenario() {
        return new Scenario<>(WarningsOperatorTest::harness);
    }

    @Test
    void whenSignalsAndScoresComeInAnyOrder_thenTheWarningsAreThoseOfTheRehearsal() throws Exception {
        Scenario<DeskHarness> scenario = scenario();
        inputs(DAY, 1).forEach(scenario::then);
        scenario.then(harness -> harness.time(START + 1_800_000));
        scenario.then(harness -> harness.time(Long.MAX_VALUE));
        List<Warning> said = new ArrayList<>(scenario.said(DeskHarness::extractOutputValues));
        said.sort(ORDER);
        assertThat(said).hasSizeGreaterThan(3).isEqualTo(DAY.warnings());
    }

    @Test
    void whenASignalComesBehindTheWatermark_thenItsWarningDoesNotWaitForTimeToMoveOn() throws Exception {
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.time(AT + MINUTE);
            harness.found(SIGNAL);
            assertThat(brief(harness)).containsExactly("Alert.1 @0");
        }
    }

    @Test
    void whenASignalIsLateOrWithdrawn_thenRecordsMarkedLateFollow() throws Exception {
        List<Warning> said = scenario()
                .then(harness -> harness.time(AT + MINUTE))
                .then(harness -> harness.changed(ChangeKind.LATE, SIGNAL))
                .then(harness -> harness.time(AT + 2 * MINUTE))
                .then(harness -> harness.changed(ChangeKind.WITHDRAWN, SIGNAL))
                .then(harness -> harness.time(AT + 3 * MINUTE))
                .said(DeskHarness::extractOutputValues);
        assertThat(said.stream().map(WarningsOperatorTest::brief))
                .containsExactly("Alert.1 @1 late", "Cancel.2 withdrawn @2 late");
    }

    @Test
    void whenASignalIsTooLateToCorrectFor_thenHealthSaysSo() throws Exception {
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.found(SIGNAL);
            harness.time(AT + 48 * 60 * MINUTE);
            harness.changed(ChangeKind.LATE, SIGNAL);
            assertThat(harness.getSideOutput(Tags.HEALTH))
                    .extracting(record -> record.getValue().message())
                    .containsExactly("of " + Instant.ofEpochMilli(AT) + ", too late to correct warnings for");
        }
    }

    @Test
    void whenABurstIsLate_thenOneCorrectionAfterAMomentDoesForAllOfIt() throws Exception {
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.setProcessingTime(1_000);
            harness.time(AT + MINUTE);
            harness.changed(ChangeKind.LATE, SIGNAL);
            harness.changed(ChangeKind.WITHDRAWN, SIGNAL);
            harness.changed(ChangeKind.LATE, SIGNAL);
            harness.setProcessingTime(1_049);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.setProcessingTime(1_050);
            assertThat(brief(harness)).containsExactly("Alert.1 @1 late");
        }
    }

    @Test
    void whenARestoredDeskHadReachedATime_thenLateStaysLateBeforeTheFirstWatermark() throws Exception {
        OperatorSubtaskState state;
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.time(AT + MINUTE);
            state = harness.snapshot(1, 1);
        }
        try (DeskHarness harness = harness()) {
            harness.initializeState(state);
            harness.open();
            harness.setProcessingTime(1_000);
            harness.changed(ChangeKind.LATE, SIGNAL);
            harness.setProcessingTime(1_050);
            assertThat(brief(harness)).containsExactly("Alert.1 @1 late");
        }
    }

    @Test
    void whenInputsComeLateInAnyOrder_thenTheIncidentsAreThoseOfTheRehearsal() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            try (DeskHarness harness = harness()) {
                harness.open();
                for (Scenario.Step<DeskHarness> step : inputs(DAY, seed)) {
                    step.on(harness);
                    if (random.nextInt(20) == 0) {
                        // Never later than what comes late may be corrected for.
                        harness.time(START + random.nextInt(60) * MINUTE);
                    }
                }
                harness.time(Long.MAX_VALUE);
                assertThat(CanonicalState.of(harness.extractOutputValues()).text())
                        .as("seed %d", seed)
                        .isEqualTo(CanonicalState.of(DAY.warnings()).text());
            }
        }
    }

    @Test
    void whenARuleIsRetired_thenItsIncidentEndsWhenTheNewRuleSetBegins() throws Exception {
        List<Warning> said = switching(without("gas/leak-confirmed.yaml"));
        assertThat(said.stream().map(WarningsOperatorTest::brief))
                .containsExactly("Alert.1 @0", "Cancel.2 ruleRetired @5");
    }

    @Test
    void whenARuleIsOnlyEdited_thenItsIncidentIsHandedOver() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.computeIfPresent("gas/leak-confirmed.yaml", (path, text) -> text.replace("version: 1", "version: 2"));
        assertThat(switching(new RuleBundle(files)).stream().map(WarningsOperatorTest::brief))
                .containsExactly("Alert.1 @0");
    }

    @Test
    void whenARuleGoesOnTrial_thenItsIncidentIsSuperseded() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.computeIfPresent(
                "gas/leak-confirmed.yaml", (path, text) -> text.replace("status: active", "status: trial"));
        assertThat(switching(new RuleBundle(files)).stream().map(WarningsOperatorTest::brief))
                .containsExactly("Alert.1 @0", "Cancel.2 superseded @5");
    }

    /** Two subtasks of intake announce {@code rules} for five minutes after the signal. */
    private static List<Warning> switching(RuleBundle rules) throws Exception {
        Edition edition = new Edition(7, rules, AT + 5 * MINUTE);
        return scenario()
                .then(harness -> harness.found(SIGNAL))
                .then(harness -> harness.mark(new EditionMark(edition, 0, 2, AT)))
                .then(harness -> harness.time(AT + MINUTE))
                .then(harness -> harness.mark(new EditionMark(edition, 1, 2, AT + MINUTE)))
                .then(harness -> harness.time(AT + 5 * MINUTE - 1))
                .then(harness -> harness.time(AT + 6 * MINUTE))
                .said(DeskHarness::extractOutputValues);
    }

    private static RuleBundle without(String file) {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.remove(file);
        return new RuleBundle(files);
    }

    @Test
    void whenAnIncidentIsLongOver_thenItIsClosedOnceACheckpointHasForgottenIt() throws Exception {
        try (DeskHarness harness = harness()) {
            harness.open();
            harness.found(SIGNAL);
            harness.time(AT + 15 * MINUTE);
            harness.time(AT + 74 * MINUTE);
            harness.snapshot(1, 1);
            harness.notifyOfCompletedCheckpoint(1);
            assertThat(harness.closed()).isEmpty();
            harness.time(AT + 81 * MINUTE);
            assertThat(harness.closed()).isEmpty();
            harness.snapshot(2, 2);
            assertThat(harness.closed()).isEmpty();
            harness.notifyOfCompletedCheckpoint(2);
            harness.notifyOfCompletedCheckpoint(3);
            assertThat(harness.closed())
                    .containsExactly(
                            harness.extractOutputValues().get(0).incident().incidentId());
        }
    }

    @Test
    void whenTheTopicIsAheadOfTheRestoredState_thenTheSameIsNotPublishedTwice() throws Exception {
        List<Warning> topic = new ArrayList<>();
        OperatorSubtaskState state;
        try (DeskHarness harness = harness()) {
            harness.open();
            state = harness.snapshot(1, 1);
            harness.found(SIGNAL);
            harness.time(AT);
            topic.addAll(harness.extractOutputValues());
        }
        assertThat(topic).hasSize(1);
        try (DeskHarness harness = restored(state, topic)) {
            harness.found(SIGNAL);
            harness.time(AT + MINUTE);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.time(AT + 15 * MINUTE);
            assertThat(brief(harness)).containsExactly("Cancel.2 quiet @15");
        }
    }

    @Test
    void whenWhatStandsIsNotFoundAgain_thenItIsSupersededOnceTimeHasPassedIt() throws Exception {
        List<Warning> topic = new ArrayList<>();
        OperatorSubtaskState state;
        try (DeskHarness harness = harness()) {
            harness.open();
            state = harness.snapshot(1, 1);
            harness.found(SIGNAL);
            harness.time(AT);
            topic.addAll(harness.extractOutputValues());
        }
        try (DeskHarness harness = restored(state, topic)) {
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
        try (DeskHarness harness = harness()) {
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

    @Test
    void whenOneSubtaskBecomesTwo_thenEachDeskGoesOnWhereItStood() throws Exception {
        List<SafetyEvent> events = City.day(11, 2);
        Rehearsal day = Rehearsal.of(RULES, events);
        List<DeskInput> inputs = sorted(day);
        int half = inputs.size() / 2;
        List<Warning> said = new ArrayList<>();
        OperatorSubtaskState whole;
        try (DeskHarness one = harness()) {
            one.open();
            for (DeskInput input : inputs.subList(0, half)) {
                one.take(input);
            }
            one.time(inputs.get(half - 1).time() - MINUTE);
            said.addAll(one.extractOutputValues());
            whole = one.snapshot(1, 1);
        }
        for (int subtask = 0; subtask < 2; subtask++) {
            said.addAll(goOn(whole, subtask, inputs.subList(half, inputs.size())));
        }
        said.sort(ORDER);
        assertThat(said).hasSizeGreaterThan(5).isEqualTo(day.warnings());
    }

    /** One of two subtasks, which gets only its own desks, and is told of the topic of both. */
    private static List<Warning> goOn(OperatorSubtaskState whole, int subtask, List<DeskInput> inputs)
            throws Exception {
        OperatorSubtaskState own =
                AbstractStreamOperatorTestHarness.repartitionOperatorState(whole, DeskHarness.GROUPS, 1, 2, subtask);
        try (DeskHarness harness = new DeskHarness(TestRules.bundle(), StandingWarnings.NONE, 2, subtask)) {
            harness.initializeState(own);
            harness.open();
            for (DeskInput input : inputs) {
                if (KeyGroupRangeAssignment.assignKeyToParallelOperator(input.desk(), DeskHarness.GROUPS, 2)
                        == subtask) {
                    harness.take(input);
                }
            }
            harness.time(Long.MAX_VALUE);
            return harness.extractOutputValues();
        }
    }

    private static DeskHarness restored(OperatorSubtaskState state, List<Warning> topic) throws Exception {
        DeskHarness harness = harness(new ListedWarnings(topic));
        harness.initializeState(state);
        harness.open();
        return harness;
    }

    private static List<String> brief(DeskHarness harness) {
        return harness.extractOutputValues().stream()
                .map(WarningsOperatorTest::brief)
                .toList();
    }

    /** Minutes count from the first signal. */
    private static String brief(Warning warning) {
        EndReason reason = warning.endReason();
        return warning.msgType().label() + "." + warning.incident().issued().revision()
                + (reason == null ? "" : " " + reason.label())
                + " @" + (warning.incident().issued().sent() - AT) / MINUTE
                + (warning.late() ? " late" : "");
    }

    private static List<DeskInput> sorted(Rehearsal rehearsal) {
        List<DeskInput> inputs = new ArrayList<>();
        rehearsal.signals().forEach(signal -> inputs.add(new DeskInput.OfSignal(SignalChange.found(signal))));
        rehearsal.scores().forEach(score -> inputs.add(new DeskInput.OfScore(ScoreChange.found(score))));
        inputs.sort(Comparator.comparingLong(DeskInput::time));
        return inputs;
    }

    private static List<Scenario.Step<DeskHarness>> inputs(Rehearsal rehearsal, int seed) {
        List<Scenario.Step<DeskHarness>> steps = new ArrayList<>();
        sorted(rehearsal).forEach(input -> steps.add(harness -> harness.take(input)));
        Collections.shuffle(steps, new Random(seed));
        return steps;
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
