package fengsui.console.analyst;

import fengsui.codec.Health;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One device that is silent, or stuck.
 *
 * @param property which of its readings is stuck; {@code null} of a silent device
 * @param since when a silent one was heard last, or since when a stuck one counts as such; epoch milliseconds
 * @param expectedEvery how often a silent one usually reports, milliseconds
 */
record DeviceLine(
        String feed,
        String source,
        String is,
        @Nullable String property,
        long since,
        @Nullable Long expectedEvery) {

    static final String SILENT = "silent";
    static final String STUCK = "stuck";

    /** The longest first. */
    static final Comparator<DeviceLine> LONGEST = Comparator.comparingLong(DeviceLine::since)
            .thenComparing(DeviceLine::feed)
            .thenComparing(DeviceLine::source);

    /** @param health of which the subject is {@code device/<feed>/<source>}, of a stuck one with the property behind it */
    static DeviceLine of(Health health) {
        String key = health.subject().substring(HealthBook.DEVICE.length());
        Long since = health.figures().get("since");
        int feed = key.indexOf('/');
        if (since != null) {
            return new DeviceLine(
                    key.substring(0, feed),
                    key.substring(feed + 1),
                    SILENT,
                    null,
                    since,
                    health.figures().get("expectedEvery"));
        }
        int property = key.lastIndexOf('/');
        return new DeviceLine(
                key.substring(0, feed),
                key.substring(feed + 1, property),
                STUCK,
                key.substring(property + 1),
                health.time(),
                null);
    }
}
