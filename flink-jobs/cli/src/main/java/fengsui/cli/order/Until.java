package fengsui.cli.order;

import fengsui.cli.console.UserError;
import fengsui.cli.option.EventTime;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads until when an order holds. */
final class Until {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6}) ?(s|m|min|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private Until() {}

    /**
     * Epoch milliseconds; {@code from}, and a problem, where it cannot be.
     *
     * @param text a time, without an offset in {@code zone}, or a length of time since {@code from}
     */
    static long of(String text, long from, ZoneId zone, List<String> problems) {
        if (text.isEmpty()) {
            problems.add("--until is missing: no order holds for ever; say a time, or for how long, such as 2h");
            return from;
        }
        Matcher span = SPAN.matcher(text);
        long until = span.matches() ? from + millis(span) : time(text, zone, problems);
        if (until != Long.MIN_VALUE && until <= from) {
            problems.add(
                    "--until " + text + ": is not later than it begins, which is by the job's clock; say a later one");
        }
        return Math.max(until, from);
    }

    private static long millis(Matcher span) {
        long unit = UNITS.getOrDefault(span.group(2), Duration.ZERO).toMillis();
        return Long.parseLong(span.group(1)) * unit;
    }

    private static long time(String text, ZoneId zone, List<String> problems) {
        try {
            return EventTime.of("--until", text, zone);
        } catch (UserError e) {
            problems.add(e.getMessage() + ", or for how long: 30m, 2h, 3d");
            return Long.MIN_VALUE;
        }
    }
}
