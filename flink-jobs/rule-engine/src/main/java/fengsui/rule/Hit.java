package fengsui.rule;

import fengsui.event.SafetyEvent;
import fengsui.risk.Measure;
import java.util.List;
import java.util.Map;

/**
 * One row that a rule's statement returned.
 *
 * @param area the code of the area, at the rule's scope
 * @param time the engine's clock
 * @param events the events selected, with the tag each was selected under; empty where the rule only counts
 * @param measures every other column that holds a value
 */
public record Hit(Rule rule, String area, long time, List<Tagged> events, Map<String, Measure> measures) {

    public Hit {
        events = List.copyOf(events);
        measures = Map.copyOf(measures);
    }

    /** An event and the part it played. */
    public record Tagged(String role, SafetyEvent event) {}
}
