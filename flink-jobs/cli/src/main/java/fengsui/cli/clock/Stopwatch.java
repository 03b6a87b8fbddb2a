package fengsui.cli.clock;

import java.time.Duration;
import java.util.Locale;

/** Real time that has passed: for pacing and for telling how long something took, never for results. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** {@code 4.2 s}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }
}
