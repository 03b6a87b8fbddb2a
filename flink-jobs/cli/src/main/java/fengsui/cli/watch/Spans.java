package fengsui.cli.watch;

import fengsui.cli.screen.Language;
import java.util.Locale;

/** Stretches of time in as few letters as tell them apart. */
final class Spans {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Spans() {}

    /** {@code 45 s}, {@code 12 min}, {@code 3 h 05}, {@code 2 d 4 h}. What lies ahead counts as nothing. */
    static String roughly(long millis, Language language) {
        boolean zh = language == Language.ZH;
        long seconds = Math.max(0, millis) / SECOND;
        if (seconds < MINUTE) {
            return seconds + (zh ? " 秒" : " s");
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + (zh ? " 分" : " min");
        }
        if (seconds < DAY) {
            return two(seconds / HOUR, zh ? " 时 " : " h ", seconds % HOUR / MINUTE);
        }
        return seconds / DAY + (zh ? " 天 " : " d ") + seconds % DAY / HOUR + (zh ? " 时" : " h");
    }

    /** {@code 3:12}, {@code 1:03:12}: minutes and seconds, with hours where there are any. */
    static String exactly(long millis) {
        long seconds = Math.max(0, millis) / SECOND;
        String tail = String.format(Locale.ROOT, "%02d", seconds % MINUTE);
        return seconds < HOUR
                ? seconds / MINUTE + ":" + tail
                : two(seconds / HOUR, ":", seconds % HOUR / MINUTE) + ":" + tail;
    }

    private static String two(long whole, String between, long part) {
        return String.format(Locale.ROOT, "%d%s%02d", whole, between, part);
    }
}
