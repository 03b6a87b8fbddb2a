package fengsui.job;

import java.time.Duration;

/**
 * The job's times.
 *
 * @param minimumBound how far the watermark stays behind the newest event at least; a feed may ask for more
 * @param idleness after so long without an event a partition no longer holds time back; live only
 * @param checkpoints from one checkpoint to the next
 * @param health from one report to the next
 */
public record Pace(Duration minimumBound, Duration idleness, Duration checkpoints, Duration health) {

    static final Pace STANDARD =
            new Pace(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5));

    Pace withMinimumBound(Duration bound) {
        return new Pace(bound, idleness, checkpoints, health);
    }

    Pace withIdleness(Duration timeout) {
        return new Pace(minimumBound, timeout, checkpoints, health);
    }

    Pace withCheckpoints(Duration interval) {
        return new Pace(minimumBound, idleness, interval, health);
    }

    Pace withHealth(Duration interval) {
        return new Pace(minimumBound, idleness, checkpoints, interval);
    }
}
