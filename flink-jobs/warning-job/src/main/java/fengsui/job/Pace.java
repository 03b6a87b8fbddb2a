package fengsui.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The job's times.
 *
 * @param minimumBound how far the watermark stays behind the newest event at least; a feed may ask for more
 * @param idleness after so long without an event a partition no longer holds time back; live only
 * @param checkpoints from one checkpoint to the next
 * @param health from one report to the next
 * @param alignment how far ahead of the slowest partition another one may be read; {@code null} for as far as it goes
 */
public record Pace(
        Duration minimumBound,
        Duration idleness,
        Duration checkpoints,
        Duration health,
        @Nullable Alignment alignment) {

    /**
     * What is far ahead waits in memory until the slowest has come as far.
     *
     * @param drift in event time
     * @param interval from one comparison to the next, in processing time
     */
    public record Alignment(Duration drift, Duration interval) {

        static final Alignment STANDARD = new Alignment(Duration.ofMinutes(2), Duration.ofMillis(100));
    }

    /** Without alignment. */
    public Pace(Duration minimumBound, Duration idleness, Duration checkpoints, Duration health) {
        this(minimumBound, idleness, checkpoints, health, null);
    }

    static final Pace STANDARD = new Pace(
            Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5), Alignment.STANDARD);

    Pace withMinimumBound(Duration bound) {
        return new Pace(bound, idleness, checkpoints, health, alignment);
    }

    Pace withIdleness(Duration timeout) {
        return new Pace(minimumBound, timeout, checkpoints, health, alignment);
    }

    Pace withCheckpoints(Duration interval) {
        return new Pace(minimumBound, idleness, interval, health, alignment);
    }

    Pace withHealth(Duration interval) {
        return new Pace(minimumBound, idleness, checkpoints, interval, alignment);
    }

    /** Reads {@code drift} of event time ahead of the slowest partition at most. */
    public Pace withDrift(Duration drift) {
        Duration interval = (alignment == null ? Alignment.STANDARD : alignment).interval();
        return new Pace(minimumBound, idleness, checkpoints, health, new Alignment(drift, interval));
    }

    /** Reads each partition as fast as it goes. */
    public Pace withoutAlignment() {
        return new Pace(minimumBound, idleness, checkpoints, health, null);
    }
}
