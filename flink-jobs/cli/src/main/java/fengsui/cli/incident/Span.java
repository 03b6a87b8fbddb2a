package fengsui.cli.incident;

import java.time.Duration;

/** Lengths of time for people, to the minute. */
public final class Span {

    private static final long MINUTE = 60_000;

    private Span() {}

    /** Such as {@code 3 d 4 h}, {@code 2 h 5 min} or {@code 12 min}. */
    public static String words(long millis) {
        Duration length = Duration.ofMinutes(Math.round((double) millis / MINUTE));
        if (length.toDays() > 0) {
            return length.toDays() + " d " + length.toHoursPart() + " h";
        }
        return length.toHours() > 0
                ? length.toHours() + " h " + length.toMinutesPart() + " min"
                : length.toMinutes() + " min";
    }
}
