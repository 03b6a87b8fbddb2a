package fengsui.benchmark.meter;

/** Real time that has passed. */
public final class Stopwatch {

    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
