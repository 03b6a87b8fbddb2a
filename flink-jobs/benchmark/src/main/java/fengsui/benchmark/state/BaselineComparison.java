package fengsui.benchmark.state;

import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.meter.Heap;
import java.util.Locale;
import java.util.Random;

/** What the baseline of one property of one device takes: bytes on heap, of very many, and bytes in state. */
public final class BaselineComparison implements Comparison {

    private static final int DEVICES = 100_000;
    private static final int SEEN = 20;
    private static final long BEGIN = 1_780_000_000_000L;

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String title() {
        return "state: a device's baseline";
    }

    /** Once: bytes do not differ from round to round. */
    @Override
    public void run(BenchRun run) {
        for (BaselineSize size : BaselineSize.values()) {
            measure(run, size);
        }
    }

    private static void measure(BenchRun run, BaselineSize size) {
        String label = size.name().toLowerCase(Locale.ROOT);
        Random random = new Random(BenchRun.SEED);
        long before = Heap.used();
        Baseline[] baselines = new Baseline[DEVICES];
        for (int device = 0; device < DEVICES; device++) {
            baselines[device] = Baseline.begin(size);
            for (int n = 0; n < SEEN; n++) {
                baselines[device].see(BEGIN + n, 0, random.nextGaussian());
            }
        }
        run.measured(label + " on heap", "bytes", (double) (Heap.used() - before) / DEVICES);
        run.measured(label + " in state", "bytes", baselines[random.nextInt(DEVICES)].state().length);
        run.atMost(label + " in state", size.maxBytes());
    }
}
