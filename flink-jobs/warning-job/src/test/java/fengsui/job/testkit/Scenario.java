package fengsui.job.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/**
 * What an operator is told, step by step. It is played twice: plainly, and with a checkpoint and a restore into a new
 * operator after each step. Both must come to the same.
 *
 * @param <H> the harness around the operator
 */
public final class Scenario<H extends AbstractStreamOperatorTestHarness<?>> {

    /** One thing that happens to the operator. */
    @FunctionalInterface
    public interface Step<H> {
        void on(H harness) throws Exception;
    }

    private final Callable<H> fresh;
    private final List<Step<H>> steps = new ArrayList<>();

    /** @param fresh a harness around a new operator, not opened yet */
    public Scenario(Callable<H> fresh) {
        this.fresh = fresh;
    }

    public Scenario<H> then(Step<H> step) {
        steps.add(step);
        return this;
    }

    /** What the operator said, both times alike. */
    public <R> List<R> said(Function<H, List<R>> output) throws Exception {
        List<R> plain = plain(output);
        assertThat(restored(output)).as("with a restore after each step").isEqualTo(plain);
        return plain;
    }

    private <R> List<R> plain(Function<H, List<R>> output) throws Exception {
        try (H harness = fresh.call()) {
            harness.open();
            for (Step<H> step : steps) {
                step.on(harness);
            }
            return List.copyOf(output.apply(harness));
        }
    }

    private <R> List<R> restored(Function<H, List<R>> output) throws Exception {
        List<R> said = new ArrayList<>();
        H harness = fresh.call();
        harness.open();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).on(harness);
            harness.prepareSnapshotPreBarrier(i);
            OperatorSubtaskState state = harness.snapshot(i, i);
            said.addAll(output.apply(harness));
            harness.close();
            harness = fresh.call();
            harness.initializeState(state);
            harness.open();
        }
        harness.close();
        return said;
    }
}
