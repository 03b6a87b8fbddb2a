package fengsui.cli.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people in one zone, with thousandths only where there are any. */
public record Times(ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
    private static final long SECOND = 1000;

    String clock(long millis) {
        return (millis % SECOND == 0 ? CLOCK : FINE)
                .format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    String full(long millis) {
        return DAY.format(Instant.ofEpochMilli(millis).atZone(zone)) + " " + clock(millis) + " "
                + OFFSET.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
