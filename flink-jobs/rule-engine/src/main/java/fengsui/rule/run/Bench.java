package fengsui.rule.run;

import fengsui.area.AreaMap;
import fengsui.event.EventKind;
import fengsui.order.ModeOrder;
import fengsui.risk.RuleRef;
import fengsui.rule.Rule;
import fengsui.rule.RuleStatus;
import fengsui.rule.RuleTexts;
import fengsui.rule.Watch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of one shelf in one rule set: what one engine runs. Immutable.
 *
 * @param make equal for benches whose rules are the same, so that an engine of the one serves the other
 * @param rules never empty
 * @param memoryMillis what any of the rules says at t depends on the events of [t - memory, t] alone
 * @param sorts what any of the rules watches
 */
record Bench(Make make, List<Rule> rules, long memoryMillis, Set<Sort> sorts) {

    /**
     * Tells whether rules are the same: the digest is of the file, the texts may have been changed since, and so may what
     * was ordered.
     */
    record Stamp(RuleRef ref, RuleStatus status, RuleTexts texts, List<ModeOrder> orders) {

        static Stamp of(Rule rule) {
            return new Stamp(
                    rule.ref(),
                    rule.status(),
                    rule.texts(),
                    rule.parameters().ordered().orders());
        }
    }

    /** The rules of a bench, without what was compiled of them, and the areas that they can ask about. */
    record Make(Shelf shelf, List<Stamp> rules, AreaMap areas) {}

    static Bench of(Shelf shelf, List<Rule> rules, AreaMap areas) {
        List<Stamp> stamps = rules.stream().map(Stamp::of).toList();
        long memory = rules.stream().mapToLong(Rule::memoryMillis).max().orElse(0);
        Set<Sort> sorts = new HashSet<>();
        rules.forEach(rule -> sorts.addAll(sorts(rule)));
        return new Bench(new Make(shelf, stamps, areas), List.copyOf(rules), memory, Set.copyOf(sorts));
    }

    /** With {@code some} of its rules. */
    Bench with(List<Rule> some) {
        return of(shelf(), some, make.areas());
    }

    /** Whether it runs the rule of this id. */
    boolean runs(String rule) {
        return rules.stream().anyMatch(own -> own.id().equals(rule));
    }

    static Set<Sort> sorts(Rule rule) {
        Set<Sort> sorts = new HashSet<>();
        for (Watch watch : rule.watches()) {
            watch.subjects().forEach(subject -> sorts.add(new Sort(rule.scope(), watch.kind(), subject)));
        }
        return sorts;
    }

    Shelf shelf() {
        return make.shelf();
    }

    boolean sees(EventKind kind) {
        return sorts.stream().anyMatch(sort -> sort.kind() == kind);
    }
}
