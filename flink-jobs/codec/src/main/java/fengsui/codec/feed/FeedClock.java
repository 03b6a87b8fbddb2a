package fengsui.codec.feed;

import java.util.Locale;

/**
 * What a feed's times are worth. All in milliseconds.
 *
 * @param basis which of an event's times rules and windows go by
 * @param boundMillis how far the feed's records may be out of order before one counts as late
 * @param latenessMillis how late an event may come and still be corrected for
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

    public static final FeedClock DEFAULT = new FeedClock(Basis.OCCURRED, 1_000, 600_000, 300_000);
}
