package fengsui.benchmark.steps;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.meter.CoreTime;
import java.util.List;

/** Bytes to events, beside merely walking over the same bytes: nothing that reads them can be faster. */
public final class DecodeComparison implements Comparison {

    private static final String UNIT = "records/s of one core";
    private static final double CANONICAL_WANTED = 0.5;
    private static final double MAPPED_WANTED = 0.3;

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String title() {
        return "steps: decoding";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        int turns = run.sizes().either(10, 2_000);
        DecodeCost canonical = DecodeCost.canonical();
        DecodeCost mapped = DecodeCost.mapped();
        run.rounds(List.of(
                step(run, "canonical, walked", turns, canonical::walk),
                step(run, "canonical, decoded", turns, canonical::decode),
                step(run, "mapped, walked", turns, mapped::walk),
                step(run, "mapped, decoded", turns, mapped::decode)));
        run.ratio("canonical: decoded / walked", "canonical, decoded", "canonical, walked", CANONICAL_WANTED);
        run.ratio("mapped: decoded / walked", "mapped, decoded", "mapped, walked", MAPPED_WANTED);
        run.note("One thread, a thousand records of different devices in turn: canonical JSON, and a department's own"
                + " through a mapping. Walked: Jackson's streaming parser looks at every token.");
    }

    /** All records once; returns what depends on each of them, so that no work can be left out. */
    @FunctionalInterface
    private interface Turn {

        long work() throws Exception;
    }

    private static Step step(BenchRun run, String name, int turns, Turn turn) {
        return new Step(name, () -> {
            CoreTime watch = CoreTime.started();
            long sum = 0;
            for (int n = 0; n < turns; n++) {
                sum += turn.work();
            }
            double seconds = watch.seconds();
            if (sum == 0) {
                throw new IllegalStateException(name + ": nothing was read");
            }
            run.measured(name, UNIT, (double) turns * DecodeCost.RECORDS / seconds);
        });
    }
}
