package fengsui.rule;

import fengsui.area.AreaMap;
import fengsui.calendar.Calendar;
import fengsui.warning.Taxonomy;
import java.util.Collection;
import java.util.Optional;

/**
 * What {@code routing.yaml} may speak of that stands in other files.
 *
 * @param taxonomy empty where it is broken: then hazards are not looked up
 * @param calendar empty where it is broken: then modes are not looked up
 */
record RoutingGround(Optional<Taxonomy> taxonomy, Optional<Calendar> calendar, AreaMap areas) {

    Names hazards() {
        return new Names(
                "HAZARD",
                taxonomy.map(known -> (Collection<String>) known.hazards().keySet()),
                "which is no hazard of " + BundlePaths.TAXONOMY);
    }

    Names modes() {
        return new Names(
                "MODE",
                calendar.map(known -> (Collection<String>) known.codes()),
                "which is no mode of " + BundlePaths.CALENDAR);
    }
}
