package fengsui.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in public records: ISO 8601 in UTC, always with milliseconds, so that they sort as texts. */
public final class UtcText {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private UtcText() {}

    public static String of(long epochMillis) {
        return FORM.format(Instant.ofEpochMilli(epochMillis));
    }
}
