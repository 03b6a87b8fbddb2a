package fengsui.device;

import fengsui.event.Trust;
import org.jspecify.annotations.Nullable;

/**
 * How far one reading can be believed. Of several faults the worst alone counts: they are not independent (a stuck
 * device is often stuck outside its range), and one number then goes with one reason. Immutable.
 *
 * @param value 0 to 1
 */
public record Quality(double value, @Nullable Fault fault) {

    public static final Quality GOOD = new Quality(1, null);

    static Quality of(Fault fault) {
        return new Quality(fault.quality(), fault);
    }

    /** The lesser of what the feed said and this; the reason where this is the lesser. */
    public Trust applyTo(Trust trust) {
        if (fault == null || value >= trust.quality()) {
            return trust;
        }
        return new Trust(trust.confidence(), trust.reportedPriority(), value, fault.label());
    }
}
