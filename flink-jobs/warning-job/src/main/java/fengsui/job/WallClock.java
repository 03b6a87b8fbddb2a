package fengsui.job;

/** The time of day. Only what moves time on in silence may ask for it: everything else goes by event time. */
class WallClock {

    /** Epoch milliseconds. */
    long millis() {
        return System.currentTimeMillis();
    }

    /** Nanoseconds since some moment, for measuring how long something has lasted: it never jumps. */
    long elapsedNanos() {
        return System.nanoTime();
    }
}
