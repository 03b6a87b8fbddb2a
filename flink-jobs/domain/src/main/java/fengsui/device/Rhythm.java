package fengsui.device;

/**
 * How often a device reports, learned from itself in event time. What counts is its longest ordinary pause, so bursts do
 * no harm; of pauses, the second longest, so one accident does none either. A device that sleeps at night has learned
 * so after two nights. Immutable.
 *
 * @param last the time of its newest report
 * @param typical about the median pause, milliseconds; 0 while unknown
 * @param pauses between reports of different times, milliseconds
 */
public record Rhythm(long last, double typical, Habit pauses) {

    /** Before the first report. */
    public static final Rhythm NONE = new Rhythm(Long.MIN_VALUE, 0, Habit.NONE);

    /** No time at all. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Pauses to be known before anything is said. */
    private static final double KNOWN = 20;

    /**
     * Silence is remarkable after so many times the second longest pause: four reports of a regular device missed. Of
     * calls by chance, whose second longest pause of a hundred is about four mean ones, one in ten million lasts so long.
     */
    private static final double TIMES = 4;

    /** While little is known the second longest pause is not long yet; with so many pauses known, once more. */
    private static final double EARLY = 64;

    private static final long LEAST = 60_000;

    private static final double HALF_LIFE = 7 * 86_400_000.0;

    /** No single pause makes the others fade by more than so long, or a device back after a week would be a new one. */
    private static final double FADES_AT_MOST = 86_400_000.0;

    private static final double STEP = 1.1;

    /** The median is never further off than {@link #STEP}, however bursts and pauses are mixed. */
    private double nearer(double pause) {
        if (typical == 0 || Math.abs(pause - typical) <= (STEP - 1) * typical) {
            return pause;
        }
        return pause > typical ? typical * STEP : typical / STEP;
    }

    /** After a report at {@code time}; the same where it is not newer. */
    Rhythm with(long time) {
        if (last == Long.MIN_VALUE) {
            return new Rhythm(time, 0, pauses);
        }
        if (time <= last) {
            return this;
        }
        double pause = (double) time - last;
        Habit faded = pauses.shrunk(Math.pow(0.5, Math.min(pause, FADES_AT_MOST) / HALF_LIFE));
        return new Rhythm(time, nearer(pause), faded.with(pause));
    }

    /** From when on silence is remarkable, epoch milliseconds; {@link #NEVER} while too little is known. */
    public long silentAfter() {
        if (pauses.count() < KNOWN) {
            return NEVER;
        }
        double longest = pauses.second() * (TIMES + EARLY / pauses.count());
        return last + Math.max(LEAST, Math.round(longest));
    }
}
