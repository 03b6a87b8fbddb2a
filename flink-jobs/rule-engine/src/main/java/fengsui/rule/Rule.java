package fengsui.rule;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.risk.RuleRef;
import java.util.List;

/**
 * One rule of the set, checked and compiled.
 *
 * @param hazard a hazard of the taxonomy
 * @param scope the level whose areas it looks at, each by itself
 * @param memoryMillis what it says at t depends on the events of [t - memory, t] alone
 * @param watches everything it may look at; never empty
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
        RuleProgram program) {

    public Rule {
        watches = List.copyOf(watches);
    }

    public String id() {
        return ref.id();
    }

    /** The same rule, whatever its status, as an active one. */
    public Rule active() {
        return new Rule(ref, RuleStatus.ACTIVE, hazard, scope, memoryMillis, watches, assessment, texts, program);
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
