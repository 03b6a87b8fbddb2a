package fengsui.codec.feed;

import fengsui.event.EventKind;
import java.util.Locale;

/**
 * What a feed's times are worth. All in milliseconds.
 *
 * @param basis which of an event's times rules and windows go by
 * @param boundMillis how far the feed's records may be out of order before one counts as late
 * @param latenessMillis how late an event may come and still be corrected for; {@link #BY_KIND} where the feed does not
 *     say
 * @param maxSkewMillis how far a device's clock may run ahead of {@code receivedAt} and still be believed
 */
public record FeedClock(Basis basis, long boundMillis, long latenessMillis, long maxSkewMillis) {

    /** The device's time, or the time the department received it. */
    public enum Basis {
        OCCURRED,
        RECEIVED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Machines report at once; calls are typed in, and come up to an hour later. */
    public static final long BY_KIND = -1;

    public static final FeedClock DEFAULT = new FeedClock(Basis.OCCURRED, 1_000, BY_KIND, 300_000);

    private static final long MACHINE_MILLIS = 600_000;
    private static final long CALL_MILLIS = 3_600_000;

    /** How late an event of {@code kind} may come in this feed, in milliseconds. */
    public long latenessOf(EventKind kind) {
        if (latenessMillis >= 0) {
            return latenessMillis;
        }
        return kind == EventKind.HOTLINE ? CALL_MILLIS : MACHINE_MILLIS;
    }
}
