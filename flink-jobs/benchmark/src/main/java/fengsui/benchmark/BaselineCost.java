package fengsui.benchmark;

import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a reading costs the baselines of many devices, on one core: devices in random order, so that each reading finds
 * another one's memory outside the processor's caches. Beside it, what it costs merely to go over as much memory.
 */
final class BaselineCost {

    /**
     * In readings a second of one core.
     *
     * @param fleet small baselines
     * @param touched one added to each number of as much memory
     * @param few small baselines of a hundred devices, which the caches hold
     */
    record Rates(double fleet, double touched, double few) {}

    static final int DEVICES = 100_000;

    private static final int FEW = 100;
    private static final long BEGIN = 1_780_000_000_000L;
    private static final int OFFSET = 28_800_000;

    private final int[] order;
    private final double[] noise;
    private final Baseline[] fleet = baselines(DEVICES);
    private final Baseline[] few = baselines(FEW);
    private final long[][] memories;
    private long time = BEGIN;

    BaselineCost(int readings) {
        Random random = new Random(5);
        order = random.ints(readings, 0, DEVICES).toArray();
        noise = random.doubles(readings, 0, 1).toArray();
        int size = fleet[0].state().length / Long.BYTES;
        memories = IntStream.range(0, DEVICES).mapToObj(n -> new long[size]).toArray(long[][]::new);
    }

    Rates measure() {
        return new Rates(rate(fleet), touched(), rate(few));
    }

    private static Baseline[] baselines(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Baseline.begin(BaselineSize.FLEET))
                .toArray(Baseline[]::new);
    }

    private double rate(Baseline[] baselines) {
        CoreTime core = CoreTime.started();
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            time++;
            sum += baselines[order[i] % baselines.length]
                    .see(time, OFFSET, noise[i])
                    .score();
        }
        return rate(core, sum);
    }

    private double touched() {
        CoreTime core = CoreTime.started();
        long sum = 0;
        for (int device : order) {
            long[] memory = memories[device];
            for (int i = 0; i < memory.length; i++) {
                sum += ++memory[i];
            }
        }
        return rate(core, (double) sum);
    }

    /** @throws IllegalStateException where nothing was done */
    private double rate(CoreTime core, double sum) {
        double seconds = core.seconds();
        if (sum <= 0) {
            throw new IllegalStateException("nothing was scored");
        }
        return order.length / seconds;
    }
}
