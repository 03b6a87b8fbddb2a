package fengsui.topics.pulse;

import fengsui.codec.Health;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the job's heartbeat tells: its clock, how far behind it is, and whether it lives. Real time is an argument:
 * milliseconds since anything. Not thread-safe.
 */
public final class JobPulse {

    private static final String JOB = "job";

    /** A job beats every few seconds: after so long without one something is wrong. */
    public static final long SILENT_MILLIS = 15_000;

    /** What is further behind than this is a replay. */
    public static final long REPLAY_MILLIS = TimeUnit.DAYS.toMillis(2);

    private static final String CLOCK = "clock";
    private static final String LAG = "lag";
    private static final String FINE = "ok";

    /** Faster than any replay that a person could follow. */
    private static final double FASTEST = 3_600;

    private record Beat(long at, long clock, @Nullable Long lag, boolean fine) {}

    private final long began;
    private @Nullable Beat last;
    private double speed = 1;
    private long clock;

    /** @param began since when we listen */
    public JobPulse(long began) {
        this.began = began;
    }

    /**
     * Takes a record of the health topic; those that are no heartbeats are passed over.
     *
     * @param at real time when it was written, as well as that is known
     */
    public void take(Health health, long at) {
        Long shown = health.figures().get(CLOCK);
        if (!health.subject().equals(JOB) || shown == null) {
            return;
        }
        Beat before = last;
        if (before != null && at > before.at) {
            speed = Math.min(FASTEST, Math.max(0, (double) (shown - before.clock) / (at - before.at)));
        }
        last = new Beat(at, shown, health.figures().get(LAG), health.status().equals(FINE));
        clock = shown;
    }

    /** A record that was decided at {@code time}: the clock stands there at least. */
    public void atLeast(long time) {
        clock = Math.max(clock, time);
    }

    /**
     * The engine's clock as it must stand by now: as it has moved lately, but no further than one silence allows. Zero where
     * none was heard of.
     */
    public long clock(long now) {
        Beat beat = last;
        if (beat == null) {
            return clock;
        }
        long since = Math.min(Math.max(0, now - beat.at), SILENT_MILLIS);
        return Math.max(clock, beat.clock + (long) (since * speed));
    }

    /** What the clock was last known to be; zero where nothing was heard. */
    public long lastKnown() {
        return clock;
    }

    /** How long the job has said nothing, real milliseconds: since its last heartbeat, or since we listen. */
    public long silentFor(long now) {
        return Math.max(0, now - (last == null ? began : last.at));
    }

    /** Whether no heartbeat was heard in time. */
    public boolean silent(long now) {
        return silentFor(now) >= SILENT_MILLIS;
    }

    /** Whether any heartbeat was heard. */
    public boolean heard() {
        return last != null;
    }

    /** How far the clock was behind the time of day at the last heartbeat, milliseconds; {@code null} where it does not say. */
    @Nullable
    public Long lag() {
        return last == null ? null : last.lag;
    }

    /** Whether it replays another day, so that how far it is behind says nothing. */
    public boolean replays() {
        Long lag = lag();
        return lag != null && Math.abs(lag) >= REPLAY_MILLIS;
    }

    /** Whether the job says that it watches for less than it should. */
    public boolean degraded() {
        return last != null && !last.fine;
    }
}
