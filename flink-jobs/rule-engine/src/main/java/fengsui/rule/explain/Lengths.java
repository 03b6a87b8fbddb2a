package fengsui.rule.explain;

import fengsui.event.Plain;

/** Lengths of time for people: {@code 90 s}, {@code 5 min}, {@code 2 h}. */
public final class Lengths {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Lengths() {}

    /** In the largest unit that leaves no fraction. */
    public static String of(long millis) {
        if (millis != 0 && millis % HOUR == 0) {
            return millis / HOUR + " h";
        }
        if (millis != 0 && millis % MINUTE == 0) {
            return millis / MINUTE + " min";
        }
        return Plain.text(millis / (double) SECOND) + " s";
    }
}
