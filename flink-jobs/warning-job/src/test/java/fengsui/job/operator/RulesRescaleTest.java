package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Ledger;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.risk.Signal;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules, cut through by checkpoints from which ever other numbers of subtasks go on. */
class RulesRescaleTest {

    private static final int[] SUBTASKS = {1, 2, 4, 3};
    private static final int HOURS = 4;
    private static final long SWITCH = City.START + 5 * HOURS * 3_600_000L / 8;
    private static final Edition FIRST = Edition.first(3, TestRules.bundle());
    private static final Edition NEXT = new Edition(4, TestRules.edited(), SWITCH);

    private final List<SafetyEvent> events = City.day(7, HOURS);
    private final List<Signal> said = new ArrayList<>();

    /** What a stretch of the run leaves to the next. */
    private record Left(OperatorSubtaskState state, int subtasks) {}

    @ParameterizedTest
    @EnumSource(RulesHarness.Backend.class)
    void whenTheNumberOfSubtasksChanges_thenEachKeyGoesOnWhereItStood(RulesHarness.Backend backend) throws Exception {
        @Nullable Left left = null;
        Ledger ledger = new Ledger();
        for (int stretch = 0; stretch < SUBTASKS.length; stretch++) {
            List<OperatorSubtaskState> states = new ArrayList<>();
            for (int subtask = 0; subtask < SUBTASKS[stretch]; subtask++) {
                try (RulesHarness harness = new RulesHarness(FIRST, backend, SUBTASKS[stretch], subtask)) {
                    states.add(go(harness, left, stretch, subtask));
                    said.addAll(harness.signals());
                    harness.health().forEach(ledger::take);
                }
            }
            OperatorSubtaskState whole =
                    AbstractStreamOperatorTestHarness.repackageState(states.toArray(new OperatorSubtaskState[0]));
            left = new Left(whole, SUBTASKS[stretch]);
        }
        said.sort(Comparator.comparingLong(Signal::time).thenComparing(Signal::signalId));
        assertThat(said).hasSizeGreaterThan(10).isEqualTo(expected());
        assertThat(said.stream().map(signal -> signal.rule().version())).contains(1, 2);
        assertThat(ledger.figures()).containsEntry("copies.used", (long) events.size());
    }

    /** One subtask through one stretch of the events, of which the last minute is still waiting at its end. */
    private OperatorSubtaskState go(RulesHarness harness, @Nullable Left left, int stretch, int subtask)
            throws Exception {
        int subtasks = SUBTASKS[stretch];
        if (left != null) {
            harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    left.state(), RulesHarness.GROUPS, left.subtasks(), subtasks, subtask));
        }
        harness.open();
        List<SafetyEvent> own = events.subList(
                stretch * events.size() / SUBTASKS.length, (stretch + 1) * events.size() / SUBTASKS.length);
        for (SafetyEvent event : own) {
            if (RulesHarness.owns(event, subtasks, subtask)) {
                harness.take(event);
            }
        }
        if (stretch == 1) {
            for (int from = 0; from < subtasks; from++) {
                harness.mark(new EditionMark(NEXT, from, subtasks, own.get(0).eventTime()));
            }
        }
        boolean last = stretch == SUBTASKS.length - 1;
        harness.time(last ? Long.MAX_VALUE : own.get(own.size() - 1).eventTime() - 60_000);
        OperatorSubtaskState state = harness.snapshot(stretch, stretch);
        harness.endAllInputs();
        return state;
    }

    private List<Signal> expected() {
        return Rehearsal.of(
                        List.of(
                                RuleEdition.first(TestRules.load()),
                                new RuleEdition(
                                        SWITCH,
                                        RuleSetLoader.load(TestRules.edited()).ruleSet())),
                        events)
                .signals();
    }
}
