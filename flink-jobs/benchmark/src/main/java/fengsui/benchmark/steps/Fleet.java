package fengsui.benchmark.steps;

import fengsui.baseline.Anomaly;
import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The small baselines of very many devices, all of which have seen enough for every trait to be judged. Not thread-safe. */
final class Fleet {

    static final int FEW = 100;

    /** A power of two: readings go round. */
    private static final int READINGS = 1 << 22;
    /** Of each device before: two days, one every 100 seconds. */
    private static final int SEEN = 1_728;

    private static final long STEP = 100_000;
    private static final long BEGIN = 1_780_000_000_000L;
    private static final int OFFSET = 28_800_000;

    private final Random random = new Random(5);
    private final int[] order;
    private final double[] values = IntStream.range(0, READINGS)
            .mapToDouble(n -> 20 + random.nextGaussian())
            .toArray();
    private final Baseline[] all;
    private final Baseline[] few;
    private final long[][] memories;
    private int at;
    private long time = BEGIN + SEEN * STEP;

    Fleet(int devices) {
        order = random.ints(READINGS, 0, devices).toArray();
        byte[][] learned = IntStream.range(0, FEW).mapToObj(n -> learned()).toArray(byte[][]::new);
        all = begun(learned, devices);
        few = begun(learned, FEW);
        int size = learned[0].length / Long.BYTES;
        memories = IntStream.range(0, devices).mapToObj(n -> new long[size]).toArray(long[][]::new);
    }

    private byte[] learned() {
        Baseline baseline = Baseline.begin(BaselineSize.FLEET);
        for (int n = 0; n < SEEN; n++) {
            baseline.see(BEGIN + n * STEP, OFFSET, values[random.nextInt(READINGS)]);
        }
        return baseline.state();
    }

    private static Baseline[] begun(byte[][] learned, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Baseline.restore(BaselineSize.FLEET, learned[n % learned.length]))
                .toArray(Baseline[]::new);
    }

    /** One of all devices, in random order: its memory lies outside the processor's caches. */
    Anomaly all() {
        return all[next()].see(++time, OFFSET, values[at]);
    }

    /** One of few, which the caches hold. */
    Anomaly few() {
        return few[next() % FEW].see(++time, OFFSET, values[at]);
    }

    /** Merely goes over as much memory. */
    long touched() {
        long[] memory = memories[next()];
        Arrays.setAll(memory, i -> memory[i] + 1);
        return memory[0];
    }

    private int next() {
        at = (at + 1) & (READINGS - 1);
        return order[at];
    }
}
