package fengsui.cli.clock;

/** The present time, for what a person asks to happen some time from now. No result may depend on it. */
public final class WallClock {

    private WallClock() {}

    /** Epoch milliseconds. */
    public static long now() {
        return System.currentTimeMillis();
    }
}
