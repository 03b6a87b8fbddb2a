package fengsui.warning;

import fengsui.area.AreaMap;
import fengsui.order.Orders;
import fengsui.routing.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a desk knows of a rule set.
 *
 * @param rules the active rules, by id
 * @param resting ids of rules that are there and make no warnings: drafts, rules on trial
 * @param orders those that are known since this rule set began
 * @param areas which areas are neighbours
 */
public record DeskRules(
        Taxonomy taxonomy,
        Map<String, RuleHome> rules,
        Set<String> resting,
        Routing routing,
        Orders orders,
        AreaMap areas) {

    /** Knows nothing: before any rule set. */
    static final DeskRules NONE = new DeskRules(new Taxonomy(Map.of(), List.of(), Map.of()), Map.of());

    public DeskRules {
        rules = new TreeMap<>(rules);
        resting = new TreeSet<>(resting);
    }

    public DeskRules(Taxonomy taxonomy, Map<String, RuleHome> rules) {
        this(taxonomy, rules, Set.of());
    }

    /** Without routing, orders and areas. */
    public DeskRules(Taxonomy taxonomy, Map<String, RuleHome> rules, Set<String> resting) {
        this(taxonomy, rules, resting, Routing.NONE, Orders.NONE, AreaMap.NONE);
    }

    boolean has(String rule) {
        return rules.containsKey(rule) || resting.contains(rule);
    }
}
