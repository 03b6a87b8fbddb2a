package fengsui.benchmark;

import fengsui.baseline.Anomaly;
import fengsui.baseline.Baseline;
import fengsui.baseline.BaselineSize;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a reading costs the small baselines of very many devices, in one thread: devices in random order, so that each reading
 * finds another one's memory outside the processor's caches. All have seen enough for every trait to be judged. Beside it,
 * merely going over as much memory, and a hundred devices, which the caches hold.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"})
@SuppressWarnings("NullAway.Init") // JMH calls setUp before anything else
public class Baselines {

    static final int DEVICES = 100_000;

    private static final int FEW = 100;
    /** A power of two: readings go round. */
    private static final int READINGS = 1 << 22;
    /** Of each device before: two days, one every 100 seconds. */
    private static final int SEEN = 1_728;

    private static final long STEP = 100_000;
    private static final long BEGIN = 1_780_000_000_000L;
    private static final int OFFSET = 28_800_000;

    private final Random random = new Random(5);
    private final int[] order = random.ints(READINGS, 0, DEVICES).toArray();
    private final double[] values = IntStream.range(0, READINGS)
            .mapToDouble(n -> 20 + random.nextGaussian())
            .toArray();
    private Baseline[] fleet;
    private Baseline[] few;
    private long[][] memories;
    private int at;
    private long time;

    @Setup(Level.Trial)
    public void setUp() {
        byte[][] learned = IntStream.range(0, FEW).mapToObj(n -> learned()).toArray(byte[][]::new);
        fleet = begun(learned, DEVICES);
        few = begun(learned, FEW);
        int size = learned[0].length / Long.BYTES;
        memories = IntStream.range(0, DEVICES).mapToObj(n -> new long[size]).toArray(long[][]::new);
        time = BEGIN + SEEN * STEP;
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

    @Benchmark
    public Anomaly fleet() {
        return fleet[next()].see(++time, OFFSET, values[at]);
    }

    @Benchmark
    public Anomaly few() {
        return few[next() % FEW].see(++time, OFFSET, values[at]);
    }

    @Benchmark
    public long touched() {
        long[] memory = memories[next()];
        Arrays.setAll(memory, i -> memory[i] + 1);
        return memory[0];
    }

    private int next() {
        at = (at + 1) & (READINGS - 1);
        return order[at];
    }
}
