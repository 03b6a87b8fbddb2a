package fengsui.job.operator;

import static fengsui.job.operator.DeskDay.AT;
import static fengsui.job.operator.DeskDay.DAY;
import static fengsui.job.operator.DeskDay.MINUTE;
import static fengsui.job.operator.DeskDay.SIGNAL;
import static fengsui.job.operator.DeskDay.brief;
import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.CanonicalState;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class WarningsOperatorTest {

    private static final Comparator<Warning> ORDER = Comparator.comparingLong(
                    (Warning warning) -> warning.incident().issued().sent())
            .thenComparing(warning -> warning.incident().incidentId())
            .thenComparing(warning -> warning.incident().issued().revision());

    @Test
    void whenSignalsAndScoresComeInAnyOrder_thenTheWarningsAreThoseOfTheRehearsal() throws Exception {
        Scenario<DeskHarness> scenario = DeskDay.scenario();
        inputs(DAY, 1).forEach(scenario::then);
        scenario.then(harness -> harness.time(START + 1_800_000));
        scenario.then(harness -> harness.time(Long.MAX_VALUE));
        List<Warning> said = new ArrayList<>(scenario.said(DeskHarness::extractOutputValues));
        said.sort(ORDER);
        assertThat(said).hasSizeGreaterThan(3).isEqualTo(DAY.warnings());
    }

    @Test
    void whenASignalComesBehindTheWatermark_thenItsWarningDoesNotWaitForTimeToMoveOn() throws Exception {
        try (DeskHarness harness = DeskDay.harness()) {
            harness.open();
            harness.time(AT + MINUTE);
            harness.found(SIGNAL);
            assertThat(brief(harness)).containsExactly("Alert.1 @0");
        }
    }

    @Test
    void whenASignalIsLateOrWithdrawn_thenRecordsMarkedLateFollow() throws Exception {
        List<Warning> said = DeskDay.scenario()
                .then(harness -> harness.time(AT + MINUTE))
                .then(harness -> harness.changed(ChangeKind.LATE, SIGNAL))
                .then(harness -> harness.time(AT + 2 * MINUTE))
                .then(harness -> harness.changed(ChangeKind.WITHDRAWN, SIGNAL))
                .then(harness -> harness.time(AT + 3 * MINUTE))
                .said(DeskHarness::extractOutputValues);
        assertThat(said.stream().map(DeskDay::brief)).containsExactly("Alert.1 @1 late", "Cancel.2 withdrawn @2 late");
    }

    @Test
    void whenASignalIsTooLateToCorrectFor_thenHealthSaysSo() throws Exception {
        try (DeskHarness harness = DeskDay.harness()) {
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
        try (DeskHarness harness = DeskDay.harness()) {
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
    void whenInputsComeLateInAnyOrder_thenTheIncidentsAreThoseOfTheRehearsal() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            try (DeskHarness harness = DeskDay.harness()) {
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
    void whenAnIncidentIsLongOver_thenItIsClosedOnceACheckpointHasForgottenIt() throws Exception {
        try (DeskHarness harness = DeskDay.harness()) {
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
    void whenOneSubtaskBecomesTwo_thenEachDeskGoesOnWhereItStood() throws Exception {
        List<SafetyEvent> events = City.day(11, 2);
        Rehearsal day = Rehearsal.of(TestRules.load(), events);
        List<DeskInput> inputs = sorted(day);
        int half = inputs.size() / 2;
        List<Warning> said = new ArrayList<>();
        OperatorSubtaskState whole;
        try (DeskHarness one = DeskDay.harness()) {
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
}
