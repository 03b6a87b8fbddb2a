package fengsui.rule;

import fengsui.codec.feed.Feeds;
import fengsui.device.DeviceRules;
import fengsui.order.Orders;
import fengsui.risk.ScoringModel;
import fengsui.routing.Routing;
import fengsui.warning.DeskRules;
import fengsui.warning.RuleHome;
import fengsui.warning.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that a rules directory says. Immutable.
 *
 * @param digest of the bundle it was made from
 * @param rules sound ones only, in the order of their ids
 * @param orders what the job that runs it was ordered
 */
public record RuleSet(
        String digest,
        List<Rule> rules,
        Taxonomy taxonomy,
        ScoringModel scoring,
        Feeds feeds,
        DeviceRules devices,
        Routing routing,
        Orders orders) {

    public RuleSet {
        rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    }

    /** What the desks of warnings know of it: trial rules make no warnings. */
    public DeskRules desk() {
        Map<String, RuleHome> homes = new TreeMap<>();
        rules.stream()
                .filter(rule -> rule.status() == RuleStatus.ACTIVE)
                .forEach(rule -> homes.put(rule.id(), new RuleHome(rule.hazard(), rule.scope())));
        Set<String> resting = rules.stream()
                .filter(rule -> rule.status() != RuleStatus.ACTIVE && rule.status() != RuleStatus.RETIRED)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return new DeskRules(taxonomy, homes, resting, routing, orders, feeds.areas());
    }

    /** With {@code rule} and no other. */
    public RuleSet alone(Rule rule) {
        return with(List.of(rule));
    }

    /** With {@code others} in place of its rules. */
    public RuleSet with(List<Rule> others) {
        return new RuleSet(digest, others, taxonomy, scoring, feeds, devices, routing, orders);
    }

    /** The same with other orders, as if they had stood in its files; nothing is read or compiled again. */
    public RuleSet under(Orders others) {
        return under(digest, others);
    }

    /** As {@link #under(Orders)}, of other files. */
    RuleSet under(String newDigest, Orders others) {
        return new RuleSet(
                newDigest,
                rules.stream().map(rule -> rule.under(others)).toList(),
                taxonomy,
                scoring,
                feeds,
                devices,
                routing,
                others);
    }

    /** Active rules and those on trial. */
    public List<Rule> running() {
        return rules.stream().filter(rule -> rule.status().runs()).toList();
    }
}
