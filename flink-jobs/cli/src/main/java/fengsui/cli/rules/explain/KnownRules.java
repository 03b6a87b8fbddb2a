package fengsui.cli.rules.explain;

import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesFolder;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.DidYouMean;
import fengsui.order.Orders;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.explain.RuleCard;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rules folder, read, and the rules in it by their ids. */
record KnownRules(LoadedRules loaded) {

    static KnownRules in(@Nullable Path folder) {
        return new KnownRules(RuleSetLoader.load(RulesFolder.read(folder)));
    }

    /** The same where {@code orders} are all that was ordered. */
    KnownRules under(Orders orders) {
        return new KnownRules(new LoadedRules(bundle(), set().under(orders), loaded.programs(), loaded.problems()));
    }

    RuleBundle bundle() {
        return loaded.bundle();
    }

    RuleSet set() {
        return loaded.ruleSet();
    }

    boolean has(String id) {
        return RuleCard.of(bundle(), set(), id).isPresent();
    }

    RuleCard card(String id) {
        return RuleCard.of(bundle(), set(), id).orElseThrow(() -> unknown(id));
    }

    private UserError unknown(String id) {
        Set<String> known = set().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        boolean broken = bundle().files().containsKey(id + ".yaml");
        return new UserError(
                broken
                        ? "rule " + id + " has problems: ./fengsui rules check names them"
                        : "there is no rule \"" + id + "\"" + DidYouMean.hint(id, known)
                                + "; a rule's id is its path in the rules folder without .yaml");
    }
}
