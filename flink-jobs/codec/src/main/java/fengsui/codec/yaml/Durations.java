package fengsui.codec.yaml;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 500 ms}, {@code 90 s}, {@code 5 min}, {@code 2 h}, {@code 7 days}. */
public final class Durations {

    /** For messages. */
    public static final String EXPECTED = "a duration such as 500 ms, 90 s, 5 min, 2 h or 7 d";

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) ?([a-z]{1,12})");

    private static final Map<String, Long> MILLIS = Map.ofEntries(
            Map.entry("ms", 1L),
            Map.entry("s", 1_000L),
            Map.entry("sec", 1_000L),
            Map.entry("second", 1_000L),
            Map.entry("seconds", 1_000L),
            Map.entry("min", 60_000L),
            Map.entry("minute", 60_000L),
            Map.entry("minutes", 60_000L),
            Map.entry("h", 3_600_000L),
            Map.entry("hour", 3_600_000L),
            Map.entry("hours", 3_600_000L),
            Map.entry("d", 86_400_000L),
            Map.entry("day", 86_400_000L),
            Map.entry("days", 86_400_000L));

    private Durations() {}

    /** Milliseconds, at most a billion days; empty where {@code text} is no duration. */
    public static OptionalLong parse(String text) {
        Matcher form = FORM.matcher(text);
        Long unit = form.matches() ? MILLIS.get(form.group(2)) : null;
        return unit == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(form.group(1)) * unit);
    }
}
