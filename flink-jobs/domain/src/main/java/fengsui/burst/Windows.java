package fengsui.burst;

/** The lengths of the windows that are scanned, in minutes. */
final class Windows {

    /** The longest. */
    static final int LONGEST = 360;

    private static final int[] MINUTES = {5, 10, 20, 30, 60, 120, 240, LONGEST};

    static final int COUNT = MINUTES.length;

    private Windows() {}

    static int minutes(int window) {
        return MINUTES[window];
    }

    /** How many of them end within one hour without overlapping. */
    static int perHour(int window) {
        return Math.max(1, 60 / MINUTES[window]);
    }

    /** What one says that other windows of its length do not say as well, when one ends every hour. */
    static double weight(int window) {
        return Math.min(1, 60.0 / MINUTES[window]);
    }
}
