package fengsui.device;

import java.util.Optional;

/** Tells once when a device has fallen silent, and once when it is back. Not thread-safe. */
public final class Silence {

    private Rhythm rhythm;
    private boolean silent;

    public Silence() {
        this(Rhythm.NONE, false);
    }

    public Silence(Rhythm rhythm, boolean silent) {
        this.rhythm = rhythm;
        this.silent = silent;
    }

    /** A report, of any property; one that is not newer than the newest changes nothing. */
    public Optional<Back> report(String subject, long time) {
        long before = rhythm.last();
        rhythm = rhythm.with(time);
        if (!silent || time <= before) {
            return Optional.empty();
        }
        silent = false;
        return Optional.of(new Back(subject, time, time - before));
    }

    /** Time has come to {@code time}, and every report up to it has been given. */
    public Optional<Silent> advance(String subject, long time) {
        if (silent || time < rhythm.silentAfter()) {
            return Optional.empty();
        }
        silent = true;
        return Optional.of(new Silent(subject, rhythm.last(), Math.round(rhythm.typical())));
    }

    /** When {@link #advance} has something to tell; {@link Rhythm#NEVER} while silent or unknown. */
    public long dueAt() {
        return silent ? Rhythm.NEVER : rhythm.silentAfter();
    }

    public boolean isSilent() {
        return silent;
    }

    public Rhythm rhythm() {
        return rhythm;
    }
}
