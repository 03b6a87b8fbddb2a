package fengsui.cli.score.plot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where times stand from left to right.
 *
 * @param first milliseconds by the local clock, as is {@code last}
 * @param left in units of the drawing, as is {@code right}
 */
record TimeAxis(long first, long last, double left, double right) {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final List<Long> STEPS = List.of(
            SECOND,
            10 * SECOND,
            MINUTE,
            5 * MINUTE,
            15 * MINUTE,
            HOUR,
            3 * HOUR,
            6 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            4 * DAY,
            7 * DAY,
            14 * DAY,
            30 * DAY,
            90 * DAY,
            365 * DAY);

    private static final double LABEL = 96;

    private static final DateTimeFormatter ON_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter AT_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter AT_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** A time that is written out below the axis. */
    record Tick(double x, String text) {}

    double x(long local) {
        double share = last == first ? 0.5 : (double) (local - first) / (last - first);
        return left + share * (right - left);
    }

    /** As many as are easily read, at whole minutes, hours, days. */
    List<Tick> ticks() {
        long step = step(Math.max(2, (int) ((right - left) / LABEL)));
        List<Tick> ticks = new ArrayList<>();
        for (long at = Math.floorDiv(first + step - 1, step) * step; at <= last; at += step) {
            ticks.add(new Tick(x(at), text(at, step)));
        }
        return ticks;
    }

    private long step(int most) {
        long length = last - first;
        for (long step : STEPS) {
            if (length / step < most) {
                return step;
            }
        }
        long step = STEPS.get(STEPS.size() - 1);
        while (length / step >= most) {
            step *= 2;
        }
        return step;
    }

    private static String text(long at, long step) {
        DateTimeFormatter form = at % DAY == 0 ? ON_DAY : step < MINUTE ? AT_SECOND : AT_MINUTE;
        return form.format(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC));
    }
}
