package fengsui.rule;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.order.Orders;
import fengsui.risk.RuleRef;
import fengsui.rule.parameter.Parameters;
import java.util.Collections;
import java.util.List;

/**
 * One rule of the set, checked and compiled.
 *
 * @param hazard a hazard of the taxonomy
 * @param scope the level whose areas it looks at, each by itself
 * @param memoryMillis what it says at t depends on the events of [t - memory, t] alone
 * @param watches everything it may look at; never empty
 * @param modes it only speaks while one of these holds; empty for always
 */
public record Rule(
        RuleRef ref,
        RuleStatus status,
        String hazard,
        Level scope,
        long memoryMillis,
        List<Watch> watches,
        Assessment assessment,
        RuleTexts texts,
        Parameters parameters,
        List<String> modes,
        RuleProgram program) {

    public Rule {
        watches = List.copyOf(watches);
        modes = List.copyOf(modes);
    }

    public String id() {
        return ref.id();
    }

    /** The same rule, whatever its status, as an active one. */
    public Rule active() {
        return new Rule(
                ref,
                RuleStatus.ACTIVE,
                hazard,
                scope,
                memoryMillis,
                watches,
                assessment,
                texts,
                parameters,
                modes,
                program);
    }

    /** The same rule where {@code orders} are all that was ordered. */
    Rule under(Orders orders) {
        Parameters others = parameters.under(orders);
        return others.equals(parameters)
                ? this
                : new Rule(
                        ref, status, hazard, scope, memoryMillis, watches, assessment, texts, others, modes, program);
    }

    /** Whether what it finds at {@code time} counts. */
    public boolean speaksAt(long time) {
        return modes.isEmpty()
                || !Collections.disjoint(modes, parameters.calendar().at(time));
    }

    public boolean watches(SafetyEvent event) {
        for (Watch watch : watches) {
            if (watch.sees(event)) {
                return true;
            }
        }
        return false;
    }
}
