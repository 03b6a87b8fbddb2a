package fengsui.cli.sim;

/**
 * Something that grows, stays and goes: a straight line up to {@code top}, level, and a straight line down.
 *
 * @param from when it begins, epoch milliseconds
 * @param riseMillis how long it takes to reach {@code top}
 * @param holdMillis how long it stays there
 * @param fallMillis how long it takes to be gone
 */
record Ramp(long from, long riseMillis, long holdMillis, long fallMillis, double top) {

    private static final long MINUTE = 60_000;

    static Ramp ofMinutes(long from, int rise, int hold, int fall, double top) {
        return new Ramp(from, rise * MINUTE, hold * MINUTE, fall * MINUTE, top);
    }

    long end() {
        return from + riseMillis + holdMillis + fallMillis;
    }

    /** 0 before and after. */
    double at(long time) {
        long since = time - from;
        if (since < riseMillis) {
            return Math.max(0, top * since / riseMillis);
        }
        long falling = since - riseMillis - holdMillis;
        return falling <= 0 ? top : Math.max(0, top * (1 - (double) falling / fallMillis));
    }
}
