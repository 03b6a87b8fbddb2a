package fengsui.cli.cluster;

import java.time.Duration;

/**
 * How long to wait before one process is started again. One that has run for a while comes back at once; one that dies
 * again and again is not given up, for what it wants may come back, but it costs less and less.
 *
 * @param inARow how often it has died young, one after the other
 */
record Restarts(int inARow) {

    static final Restarts NONE = new Restarts(0);

    private static final Duration YOUNG = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int MOST_STEPS = 20;

    Restarts died(Duration lived) {
        return lived.compareTo(YOUNG) < 0 ? new Restarts(inARow + 1) : NONE;
    }

    /** The first time at once: somebody may have killed it. */
    Duration pause() {
        return STEP.multipliedBy(Math.min(Math.max(0, inARow - 1), MOST_STEPS));
    }
}
