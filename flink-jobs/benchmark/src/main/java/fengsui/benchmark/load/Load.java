package fengsui.benchmark.load;

import java.time.Duration;
import java.time.Instant;

/**
 * How much comes in, and how fast in event time.
 *
 * @param events how many in all
 * @param grids how many cells of 500 m the city has
 * @param span the event time they cover
 * @param seed of everything that looks like chance
 */
public record Load(int events, int grids, Duration span, long seed) {

    public static final int PARTITIONS = 4;

    /** When the first event happens, epoch milliseconds. */
    public static final long START = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

    /** The event time of number {@code n}, epoch milliseconds: evenly over the span. */
    public long time(int n) {
        return START + (long) ((double) n / events * span.toMillis());
    }
}
