package fengsui.rule.explain;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Numbers at which a rule is likely to change its mind: those that events bring. They only save time. */
final class Hints {

    private Hints() {}

    static Set<Double> of(Collection<SafetyEvent> events) {
        Set<Double> hints = new TreeSet<>();
        for (SafetyEvent event : events) {
            hints.add(event.header().trust().confidence());
            if (event instanceof SensorReading reading) {
                hints.add(reading.value());
            }
        }
        return hints;
    }
}
