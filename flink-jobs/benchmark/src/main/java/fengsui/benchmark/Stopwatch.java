package fengsui.benchmark;

/** Real time that has passed. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch started() {
        return new Stopwatch();
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
