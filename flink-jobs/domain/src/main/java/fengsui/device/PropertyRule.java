package fengsui.device;

import org.jspecify.annotations.Nullable;

/**
 * What can be believed of one property.
 *
 * @param unit the unit of all that follows; readings in another are judged for repeating only
 * @param least the least that can be
 * @param greatest the most that can be
 * @param change none where any change can be believed
 * @param stuckMillis how long a value must stay equal to be called stuck; 0 for never
 * @param rest at or below this, equal values say nothing: it does not rain, or there is less than the device can see
 * @param agree how far two devices in one grid may differ; none where that says nothing
 */
public record PropertyRule(
        String unit,
        double least,
        double greatest,
        @Nullable Change change,
        long stuckMillis,
        @Nullable Double rest,
        @Nullable Agreement agree) {

    boolean inRange(double value) {
        return value >= least && value <= greatest;
    }

    boolean isRest(double value) {
        return rest != null && value <= rest;
    }
}
