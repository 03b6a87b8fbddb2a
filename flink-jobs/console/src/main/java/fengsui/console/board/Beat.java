package fengsui.console.board;

import org.jspecify.annotations.Nullable;

/**
 * How all is at one moment, beside the incidents.
 *
 * @param now the engine's clock, epoch milliseconds, which never goes back; 0 where it is not known
 * @param behindMillis how far it is behind the time of day, {@code null} where the job does not say, or replays
 * @param replays whether another day is replayed
 * @param jobBeat when the job was last heard, real time; {@code null} where it never was
 * @param silentMillis how long it has said nothing; {@code null} where it lives
 * @param degraded whether the job says that something is wrong with it
 * @param kafka {@code ok} or {@code lost}
 * @param since since when it is lost, real time; {@code null} where it is not
 * @param why what Kafka or its client said, {@code null} where it is not lost
 */
public record Beat(
        long now,
        @Nullable Long behindMillis,
        boolean replays,
        @Nullable Long jobBeat,
        @Nullable Long silentMillis,
        boolean degraded,
        String kafka,
        @Nullable Long since,
        @Nullable String why) {}
