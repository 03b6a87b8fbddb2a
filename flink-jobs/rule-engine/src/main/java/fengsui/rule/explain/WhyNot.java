package fengsui.rule.explain;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.device.Dedupe;
import fengsui.device.JudgedHistory;
import fengsui.event.SafetyEvent;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a rule got in one area by one time, and what was missing. All of it comes of running the engine on the events,
 * with the rule as it is and with variants of it.
 *
 * @param at epoch milliseconds; looked at is what came within the rule's memory before
 * @param counts one for each thing that it watches
 * @param duplicates how many events of that area came again and count for nothing
 * @param doubtful events of that area whose quality was found wanting
 * @param later events of that area that had not been received by then
 * @param fired when it did fire in that stretch of time after all
 * @param changes with which it would have fired; empty where it did
 */
public record WhyNot(
        RuleCard card,
        Area area,
        long at,
        List<WatchCount> counts,
        int duplicates,
        List<SafetyEvent> doubtful,
        List<SafetyEvent> later,
        List<Funnel> funnels,
        List<Long> fired,
        List<Change> changes) {

    /**
     * How many events came of what a rule watches.
     *
     * @param here from the area asked about
     * @param elsewhere from other areas
     */
    public record WatchCount(Watch watch, int here, int elsewhere) {}

    public WhyNot {
        counts = List.copyOf(counts);
        doubtful = List.copyOf(doubtful);
        later = List.copyOf(later);
        funnels = List.copyOf(funnels);
        fired = List.copyOf(fired);
        changes = List.copyOf(changes);
    }

    /** From when on events have to be given, so that the answer is right: epoch milliseconds. */
    public static long needsFrom(Rule rule, long at) {
        return at - 2 * rule.memoryMillis();
    }

    /**
     * Looks into it.
     *
     * @param area at the rule's scope
     * @param events of all areas, in any order; what lies outside the time looked at does no harm
     */
    public static WhyNot of(RuleCard declared, RuleSet rules, Area area, long at, List<SafetyEvent> events) {
        Rule rule = declared.rule();
        List<SafetyEvent> known = JudgedHistory.of(
                rules.devices(),
                Dedupe.firsts(events).stream().sorted(SafetyEvent.ORDER).toList());
        List<SafetyEvent> watched = known.stream()
                .filter(event ->
                        rule.watches(event) && event.eventTime() >= needsFrom(rule, at) && event.eventTime() <= at)
                .toList();
        List<SafetyEvent> local =
                watched.stream().filter(event -> event.area().within(area)).toList();
        List<SafetyEvent> recent = local.stream()
                .filter(event -> event.eventTime() >= at - rule.memoryMillis())
                .toList();
        AreaMap areas = rules.feeds().areas();
        RuleCard card = inForce(declared, areas, area, local, at);
        Firing firing = new Firing(areas, area.code(), at - rule.memoryMillis(), at, local);
        try (Variants variants = new Variants(card)) {
            List<Long> fired = fired(variants, firing);
            return new WhyNot(
                    card,
                    area,
                    at,
                    counts(rule, watched, area, at),
                    duplicates(rule, events, area, at),
                    recent.stream().filter(WhyNot::isDoubtful).toList(),
                    recent.stream().filter(event -> receivedAfter(event, at)).toList(),
                    new Funnels(card, variants, areas).of(recent),
                    fired,
                    fired.isEmpty() && !local.isEmpty() ? new Changes(card, variants, firing).all() : List.of());
        }
    }

    private static RuleCard inForce(RuleCard declared, AreaMap areas, Area area, List<SafetyEvent> local, long at) {
        return local.stream()
                .map(SafetyEvent::area)
                .findFirst()
                .or(() -> areas.chain(area.code()))
                .map(chain -> declared.at(chain, at))
                .orElse(declared);
    }

    private static int duplicates(Rule rule, List<SafetyEvent> events, Area area, long at) {
        List<SafetyEvent> all = events.stream()
                .filter(event -> rule.watches(event)
                        && event.area().within(area)
                        && event.eventTime() >= at - rule.memoryMillis()
                        && event.eventTime() <= at)
                .toList();
        return all.size() - Dedupe.firsts(all).size();
    }

    private static boolean isDoubtful(SafetyEvent event) {
        return event.header().trust().quality() < 1;
    }

    private static boolean receivedAfter(SafetyEvent event, long at) {
        return event.header().times().receivedAt() > at;
    }

    private static List<WatchCount> counts(Rule rule, List<SafetyEvent> watched, Area area, long at) {
        List<WatchCount> counts = new ArrayList<>();
        for (Watch watch : rule.watches()) {
            List<SafetyEvent> seen = watched.stream()
                    .filter(event -> watch.sees(event) && event.eventTime() >= at - rule.memoryMillis())
                    .toList();
            int here = (int)
                    seen.stream().filter(event -> event.area().within(area)).count();
            counts.add(new WatchCount(watch, here, seen.size() - here));
        }
        return counts;
    }

    private static List<Long> fired(Variants variants, Firing firing) {
        return variants
                .unchanged()
                .map(rule -> Solo.hits(rule, firing.areas(), firing.events()))
                .orElse(List.of())
                .stream()
                .filter(hit ->
                        hit.area().equals(firing.area()) && hit.time() >= firing.from() && hit.time() <= firing.to())
                .map(Hit::time)
                .distinct()
                .toList();
    }
}
