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
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Intaken;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.rule.run.RunnerLimits;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.function.RunnableWithException;
import org.apache.flink.util.function.ThrowingConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the operators of a run, as the topology does. */
final class Operators {

    private static final HealthPace PACE = new HealthPace(false, 3_600_000);
    private static final ShippedRules FIRST = new ShippedRules(ReplayRules.bundle(ReplayRules.Variant.FIRST));

    private final RuleSupply supply;
    private final Fault fault;

    Operators(RuleSupply supply) {
        this(supply, Fault.NONE);
    }

    Operators(RuleSupply supply, Fault fault) {
        this.supply = supply;
        this.fault = fault;
    }

    Station.Bench route(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        OneInputStreamOperatorTestHarness<Intaken, Copy> harness = new OneInputStreamOperatorTestHarness<>(
                new RouteOperator(PACE.everyMillis()), Stage.GROUPS, subtasks, index);
        open(harness, state);
        return new Station.Bench(harness, inputOf(harness));
    }

    Station.Bench rules(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        RulesOperator operator = new RulesOperator(FIRST, RulesSettings.of(PACE, RunnerLimits.STANDARD), supply);
        KeyedTwoInputStreamOperatorTestHarness<String, Copy, EditionMark, SignalChange> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        operator, Copy::key, null, Types.STRING, Stage.GROUPS, subtasks, index);
        open(harness, state == null ? null : fault.rules(state));
        return new Station.Bench(harness, inputsOf(harness));
    }

    Station.Bench scoring(int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        KeyedTwoInputStreamOperatorTestHarness<String, EventClue, EditionMark, ScoreChange> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new ScoringOperator(FIRST), EventClue::key, null, Types.STRING, Stage.GROUPS, subtasks, index);
        open(harness, state);
        return new Station.Bench(harness, inputsOf(harness));
    }

    /** @param said what stands in the alert topic */
    Station.Bench warnings(Said said, int subtasks, int index, @Nullable OperatorSubtaskState state) throws Exception {
        KeyedTwoInputStreamOperatorTestHarness<String, DeskInput, EditionMark, Warning> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new WarningsOperator(ReplayRules.bundle(ReplayRules.Variant.FIRST), fault.topic(said)),
                        DeskInput::desk,
                        null,
                        Types.STRING,
                        Stage.GROUPS,
                        subtasks,
                        index);
        open(harness, state == null ? null : fault.warnings(state));
        return new Station.Bench(harness, inputsOf(harness));
    }

    private static void open(AbstractStreamOperatorTestHarness<?> harness, @Nullable OperatorSubtaskState state)
            throws Exception {
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    private static <T> List<Station.Input> inputOf(OneInputStreamOperatorTestHarness<T, ?> harness) {
        return List.of(new Door<T>(harness::processElement, harness::processWatermark, harness::endInput));
    }

    private static <A, B> List<Station.Input> inputsOf(
            KeyedTwoInputStreamOperatorTestHarness<String, A, B, ?> harness) {
        return List.of(
                new Door<A>(harness::processElement1, harness::processWatermark1, harness::endInput1),
                new Door<B>(harness::processElement2, harness::processWatermark2, harness::endInput2));
    }

    private record Door<T>(
            ThrowingConsumer<StreamRecord<T>, Exception> elements,
            ThrowingConsumer<Watermark, Exception> marks,
            RunnableWithException ending)
            implements Station.Input {

        @Override
        @SuppressWarnings("unchecked") // what the wire before it carries
        public void element(StreamRecord<?> record) throws Exception {
            elements.accept((StreamRecord<T>) record);
        }

        @Override
        public void watermark(Watermark mark) throws Exception {
            marks.accept(mark);
        }

        @Override
        public void end() throws Exception {
            ending.run();
        }
    }
}
