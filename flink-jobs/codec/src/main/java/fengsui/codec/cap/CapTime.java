package fengsui.codec.cap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as CAP wants them: whole seconds, a numeric offset, and {@code -00:00} for UTC, never {@code Z}. */
final class CapTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Years have four digits there. */
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    private CapTime() {}

    static String of(long epochMillis) {
        return FORM.format(Instant.ofEpochMilli(Math.max(FIRST, Math.min(epochMillis, LAST))));
    }
}
