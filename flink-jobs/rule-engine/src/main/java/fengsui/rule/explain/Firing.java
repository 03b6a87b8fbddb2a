package fengsui.rule.explain;

import fengsui.area.AreaMap;
import fengsui.event.SafetyEvent;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The question whether a rule fires in one area within one stretch of time, over given events.
 *
 * @param area its code at the rule's scope
 * @param from epoch milliseconds
 * @param to epoch milliseconds, included
 * @param events in their order
 */
record Firing(AreaMap areas, String area, long from, long to, List<SafetyEvent> events) {

    /** When {@code rule} first fires; empty where it does not, or is no rule at all. */
    OptionalLong first(Optional<Rule> rule) {
        return rule.isEmpty() ? OptionalLong.empty() : first(Solo.hits(rule.get(), areas, events));
    }

    private OptionalLong first(List<Hit> hits) {
        return hits.stream().filter(this::asked).mapToLong(Hit::time).min();
    }

    private boolean asked(Hit hit) {
        return hit.area().equals(area) && hit.time() >= from && hit.time() <= to;
    }
}
