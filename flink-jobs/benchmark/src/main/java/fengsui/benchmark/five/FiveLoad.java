package fengsui.benchmark.five;

import java.time.Duration;
import java.time.Instant;

/**
 * How much comes in, and when.
 *
 * @param start when the first event happens, epoch milliseconds
 * @param grids how many cells of 500 m the city has
 * @param span the event time that all of them cover
 * @param trouble how long a grid is in trouble, or is not, before chance decides anew
 */
public record FiveLoad(long start, int events, int grids, Duration span, Duration trouble, long seed) {

    /** Of each input topic; a grid's events of one kind are all on one partition, in order. */
    public static final int PARTITIONS = 4;

    /** What a city of half a million has. */
    public static final int CITY = 10_000;

    private static final long DAY = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();
    private static final Duration MEMORY = Duration.ofMinutes(10);

    /** In event time, of each grid and minute. */
    private static final int PACE = 5;

    private static final int FEW = 100;
    private static final int MINUTE = 60_000;

    /** Of the past, to be worked off at full speed; with few events the city is smaller, so that rules still have time to hit. */
    public static FiveLoad history(int events, long seed) {
        int grids = Math.max(1, Math.min(CITY, events / FEW));
        Duration span = Duration.ofMillis((long) events * MINUTE / ((long) grids * PACE));
        return new FiveLoad(DAY, events, grids, span, MEMORY, seed);
    }

    /** The event time of number {@code n}, epoch milliseconds: evenly over the span. */
    public long time(int n) {
        return start + (long) n * span.toMillis() / events;
    }
}
