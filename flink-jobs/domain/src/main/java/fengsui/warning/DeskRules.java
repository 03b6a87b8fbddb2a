package fengsui.warning;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a desk knows of a rule set.
 *
 * @param rules the active rules, by id
 * @param resting ids of rules that are there and make no warnings: drafts, rules on trial
 */
public record DeskRules(Taxonomy taxonomy, Map<String, RuleHome> rules, Set<String> resting) implements Serializable {

    public DeskRules {
        rules = new TreeMap<>(rules);
        resting = new TreeSet<>(resting);
    }

    public DeskRules(Taxonomy taxonomy, Map<String, RuleHome> rules) {
        this(taxonomy, rules, Set.of());
    }

    boolean has(String rule) {
        return rules.containsKey(rule) || resting.contains(rule);
    }
}
