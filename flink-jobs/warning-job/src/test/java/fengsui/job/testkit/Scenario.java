package fengsui.job.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
        return saidAll(List.of(output)).get(0);
    }

    /** The same for each of several outputs. */
    public <R> List<List<R>> saidAll(List<? extends Function<H, ? extends List<? extends R>>> outputs)
            throws Exception {
        Said<R> plain = new Said<>(outputs.size());
        plain(harness -> plain.add(harness, outputs));
        Said<R> restored = new Said<>(outputs.size());
        restored(harness -> restored.add(harness, outputs));
        for (int i = 0; i < outputs.size(); i++) {
            assertThat(restored.all.get(i)).as("with a restore after each step").isEqualTo(plain.all.get(i));
        }
        return plain.all;
    }

    /** What came of each output. */
    private static final class Said<R> {

        private final List<List<R>> all = new ArrayList<>();

        Said(int outputs) {
            for (int i = 0; i < outputs; i++) {
                all.add(new ArrayList<>());
            }
        }

        <H> void add(H harness, List<? extends Function<H, ? extends List<? extends R>>> outputs) {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).addAll(outputs.get(i).apply(harness));
            }
        }
    }

    private void plain(Consumer<H> end) throws Exception {
        try (H harness = fresh.call()) {
            harness.open();
            for (Step<H> step : steps) {
                step.on(harness);
            }
            end.accept(harness);
        }
    }

    private void restored(Consumer<H> end) throws Exception {
        H harness = fresh.call();
        harness.open();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).on(harness);
            harness.prepareSnapshotPreBarrier(i);
            OperatorSubtaskState state = harness.snapshot(i, i);
            end.accept(harness);
            harness.close();
            harness = fresh.call();
            harness.initializeState(state);
            harness.open();
        }
        harness.close();
    }
}
