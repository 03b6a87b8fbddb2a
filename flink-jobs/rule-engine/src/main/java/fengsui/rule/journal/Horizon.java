package fengsui.rule.journal;

/** How long things are kept: as long as they are not older than that, the boundary included. Any times, no overflow. */
final class Horizon {

    private Horizon() {}

    /** The last time at which what happened at {@code time} is remembered. */
    static long lastOf(long time, long keepMillis) {
        return time > Long.MAX_VALUE - keepMillis ? Long.MAX_VALUE : time + keepMillis;
    }

    /** The first time that is remembered at {@code clock}. */
    static long firstAt(long clock, long keepMillis) {
        return clock < Long.MIN_VALUE + keepMillis ? Long.MIN_VALUE : clock - keepMillis;
    }
}
