package fengsui.benchmark;

import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import java.util.Locale;
import java.util.Random;

/** What the baseline of one property of one device takes: bytes on heap, of very many, and bytes in state. */
final class BaselineMemory {

    private static final int DEVICES = 100_000;
    private static final int SEEN = 20;
    private static final long BEGIN = 1_780_000_000_000L;

    private BaselineMemory() {}

    /** A line for each size. */
    static String told() {
        StringBuilder told = new StringBuilder();
        for (BaselineSize size : BaselineSize.values()) {
            told.append(told(size)).append(System.lineSeparator());
        }
        return told.toString().stripTrailing();
    }

    private static String told(BaselineSize size) {
        Random random = new Random(5);
        long before = Heap.used();
        Baseline[] baselines = new Baseline[DEVICES];
        for (int device = 0; device < DEVICES; device++) {
            baselines[device] = Baseline.begin(size);
            for (int n = 0; n < SEEN; n++) {
                baselines[device].see(BEGIN + n, 0, random.nextGaussian());
            }
        }
        double heap = (double) (Heap.used() - before) / DEVICES;
        int state = baselines[random.nextInt(DEVICES)].state().length;
        return String.format(
                Locale.ROOT,
                "a baseline of size %s, %,d of them: %,.0f bytes of heap each, %,d of state, which may be %,d",
                size.name().toLowerCase(Locale.ROOT),
                DEVICES,
                heap,
                state,
                size.maxBytes());
    }
}
