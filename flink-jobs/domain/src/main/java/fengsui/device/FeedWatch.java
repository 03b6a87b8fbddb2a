package fengsui.device;

import java.util.Optional;

/**
 * Tells once when a whole feed has stopped, and once when it is back. Goes by the times at which records are received,
 * in their order: a feed that publishes late has stopped as far as anybody can tell.
 *
 * <p>A pause is remarkable when both hold: by the hour of the day, {@value #MISSED} records should have come (one in
 * 160,000 by chance), and it is {@value #TIMES} times as long as the longest pause before it that the hours did not
 * explain, since feeds stutter by themselves. Nothing is said before every hour of the day has been seen. About 500
 * bytes. Not thread-safe.
 */
public final class FeedWatch {

    private static final int MISSED = 12;
    private static final int TIMES = 2;

    /** A pause in which fewer were to be expected is explained by the hour of the day (one in 20 is longer). */
    private static final double EXPLAINED = 3;

    /** A pause that was remarked upon may be a new habit after all: it stretches the longest known by so much. */
    private static final double STRETCH = 1.25;

    /** A year: how a feed stutters has no season. */
    private static final double HALF_LIFE = 365 * 86_400_000.0;

    private static final long LEAST = 60_000;
    private static final long LIMIT = 8 * 86_400_000L;

    private final HourRates rates;
    private Habit pauses = Habit.NONE;
    private long last = Long.MIN_VALUE;
    private long hourFrom;
    private long count;
    private boolean whole;
    private boolean silent;

    public FeedWatch() {
        rates = new HourRates();
    }

    public FeedWatch(FeedMemory memory) {
        rates = HourRates.of(memory.rates(), memory.days());
        pauses = memory.pauses();
        last = memory.last();
        hourFrom = memory.hourFrom();
        count = memory.count();
        whole = memory.whole();
        silent = memory.silent();
    }

    public FeedMemory memory() {
        return new FeedMemory(last, hourFrom, count, whole, rates.rates(), rates.days(), pauses, silent);
    }

    /** A record of the feed was received at {@code time}; one from before the newest counts as received with it. */
    public Optional<Back> arrived(String feed, long time) {
        return arrived(feed, time, 1);
    }

    /** As {@link #arrived(String, long)}, of {@code records} at once. */
    public Optional<Back> arrived(String feed, long time, long records) {
        if (last == Long.MIN_VALUE) {
            begin(time, false);
        } else if (time > last) {
            learn(time);
        }
        Optional<Back> back = silent && time > last ? Optional.of(new Back(feed, time, time - last)) : Optional.empty();
        silent &= back.isEmpty();
        last = Math.max(last, time);
        count += records;
        return back;
    }

    /** Time has come to {@code time}, and every record up to it has been given. */
    public Optional<Silent> advance(String feed, long time) {
        if (silent || time <= last || time < dueAt()) {
            return Optional.empty();
        }
        silent = true;
        return Optional.of(new Silent(feed, last, Math.round(HourRates.HOUR / Math.max(rates.at(last), 1e-3))));
    }

    /** When {@link #advance} has something to tell; {@link Rhythm#NEVER} while silent or unknown. */
    public long dueAt() {
        return silent || last == Long.MIN_VALUE || !rates.known() ? Rhythm.NEVER : remarkableAt();
    }

    private long remarkableAt() {
        long missed = rates.whenExpected(MISSED, last, last + LIMIT);
        return Math.max(missed, last + Math.max(LEAST, (long) (TIMES * pauses.longest())));
    }

    public boolean isSilent() {
        return silent;
    }

    private void learn(long time) {
        learnPause(time);
        if (silent) {
            // What it would have brought in these hours is not known.
            begin(time, false);
            return;
        }
        while (HourRates.endOfHour(hourFrom) <= time) {
            if (whole) {
                rates.learn(hourFrom, count);
            }
            begin(HourRates.endOfHour(hourFrom), true);
        }
    }

    private void learnPause(long time) {
        if (!rates.known()) {
            return;
        }
        double pause = (double) time - last;
        pauses = pauses.shrunk(Math.pow(0.5, pause / HALF_LIFE));
        if (silent) {
            pauses = pauses.with(Math.min(pause, STRETCH / TIMES * (remarkableAt() - last)));
        } else if (rates.expected(last, time) >= EXPLAINED) {
            pauses = pauses.with(pause);
        }
    }

    private void begin(long from, boolean fromItsBeginning) {
        hourFrom = from;
        count = 0;
        whole = fromItsBeginning;
    }
}
