package fengsui.rule;

import fengsui.codec.feed.Feeds;
import fengsui.risk.ScoringModel;
import fengsui.warning.Taxonomy;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a rules directory says. Immutable.
 *
 * @param digest of the bundle it was made from
 * @param rules sound ones only, in the order of their ids
 */
public record RuleSet(String digest, List<Rule> rules, Taxonomy taxonomy, ScoringModel scoring, Feeds feeds) {

    public RuleSet {
        rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    }

    /** Active rules and those on trial. */
    List<Rule> running() {
        return rules.stream().filter(rule -> rule.status().runs()).toList();
    }
}
