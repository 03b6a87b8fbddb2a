package fengsui.cli;

/** The present time, for what a person asks to happen some time from now. No result may depend on it. */
final class WallClock {

    private WallClock() {}

    /** Epoch milliseconds. */
    static long now() {
        return System.currentTimeMillis();
    }
}
