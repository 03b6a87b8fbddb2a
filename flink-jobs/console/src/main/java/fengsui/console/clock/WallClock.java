package fengsui.console.clock;

/** Real time: how long ago a broker was heard, and what a person at a screen is shown. No warning depends on it. */
public final class WallClock {

    private WallClock() {}

    /** Epoch milliseconds. */
    public static long now() {
        return System.currentTimeMillis();
    }

    /** Milliseconds that only ever grow, since anything. */
    public static long elapsed() {
        return System.nanoTime() / 1_000_000;
    }
}
