package fengsui.job.testkit;

import fengsui.job.operator.HealthPace;
import fengsui.job.operator.RouteOperator;
import fengsui.job.operator.RuleSupply;
import fengsui.job.operator.RulesOperator;
import fengsui.job.operator.RulesSettings;
import fengsui.job.operator.ScoringOperator;
import fengsui.job.operator.ShippedRules;
import fengsui.job.operator.WarningsOperator;
import fengsui.job.wire.Copy;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Intaken;
import fengsui.rule.run.RunnerLimits;
import fengsui.warning.DeskInput;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.io.disk.iomanager.IOManager;
import org.apache.flink.runtime.io.disk.iomanager.IOManagerAsync;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** Makes the operators of runs, as the topology does. Thread-safe. To be closed after the last run. */
final class Operators implements AutoCloseable {

    private static final HealthPace PACE = new HealthPace(false, 3_600_000);
    private static final ShippedRules FIRST = new ShippedRules(ReplayRules.bundle(ReplayRules.Variant.FIRST));

    private final RuleSupply supply;
    private final Fault fault;

    /** One for all: each starts threads and makes a folder, and an environment left to itself would make its own. */
    private final IOManager spilling = new IOManagerAsync();

    Operators(RuleSupply supply) {
        this(supply, Fault.NONE);
    }

    Operators(RuleSupply supply, Fault fault) {
        this.supply = supply;
        this.fault = fault;
    }

    Station.Bench route(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        OneInputStreamOperatorTestHarness<Intaken, Copy> harness = new OneInputStreamOperatorTestHarness<>(
                new RouteOperator(PACE.everyMillis()), environment(subtasks, index));
        open(harness, state);
        Door<Intaken> door = new Door<>(harness::processElement, harness::processWatermark, harness::endInput);
        return new Station.Bench(harness, List.of(door));
    }

    Station.Bench rules(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        RulesOperator operator = new RulesOperator(FIRST, RulesSettings.of(PACE, RunnerLimits.STANDARD), supply);
        return opened(
                new KeyedHarness<>(operator, Copy::key, environment(subtasks, index)),
                state == null ? null : fault.rules(state));
    }

    Station.Bench scoring(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        return opened(
                new KeyedHarness<>(new ScoringOperator(FIRST), EventClue::key, environment(subtasks, index)), state);
    }

    /** @param said what stands in the alert topic */
    Station.Bench warnings(Said said, int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        WarningsOperator operator =
                new WarningsOperator(ReplayRules.bundle(ReplayRules.Variant.FIRST), fault.topic(said), false);
        return opened(
                new KeyedHarness<>(operator, DeskInput::desk, environment(subtasks, index)),
                state == null ? null : fault.warnings(state));
    }

    private MockEnvironment environment(int subtasks, int index) {
        return new MockEnvironmentBuilder()
                .setMaxParallelism(Stage.GROUPS)
                .setParallelism(subtasks)
                .setSubtaskIndex(index)
                .setIOManager(spilling)
                .build();
    }

    private static Station.Bench opened(KeyedHarness<?, ?, ?> harness, @Nullable OperatorSubtaskState state)
            throws Exception {
        open(harness, state);
        return new Station.Bench(harness, harness.inputs());
    }

    private static void open(AbstractStreamOperatorTestHarness<?> harness, @Nullable OperatorSubtaskState state)
            throws Exception {
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    @Override
    public void close() {
        try {
            spilling.close();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot clear up " + Arrays.toString(spilling.getSpillingDirectoriesPaths()), e);
        }
    }
}
