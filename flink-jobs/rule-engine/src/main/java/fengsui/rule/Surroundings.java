package fengsui.rule;

import fengsui.area.AreaMap;
import fengsui.calendar.Calendar;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.YamlFields;
import fengsui.order.Orders;
import fengsui.warning.Taxonomy;
import java.util.Optional;

/**
 * What a rule file may speak of that stands in other files.
 *
 * @param taxonomy empty where it is broken: then hazards are not looked up, and no rule stands
 * @param calendar empty where it is broken: then modes are not looked up, and no rule that names one stands
 * @param calendarText of its file, blank where there is none
 * @param orders what the job that runs it was ordered
 */
record Surroundings(
        Optional<Taxonomy> taxonomy, Optional<Calendar> calendar, String calendarText, AreaMap areas, Orders orders) {

    /** {@code mode}, which stands under {@code key}; reports it where the calendar does not have it. */
    String mode(YamlFields at, String key, String mode) {
        calendar.map(Calendar::codes)
                .filter(codes -> !codes.contains(mode))
                .ifPresent(codes -> at.report(
                        key,
                        "MODE",
                        "names '" + mode + "', which is no mode of " + BundlePaths.CALENDAR
                                + DidYouMean.hint(mode, codes)));
        return mode;
    }
}
