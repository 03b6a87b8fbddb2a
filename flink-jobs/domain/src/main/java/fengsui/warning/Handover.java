package fengsui.warning;

import fengsui.risk.RuleRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an open incident when a rule set begins.
 *
 * @param incident as it goes on
 * @param ends why it does not, {@code null} where it does
 */
record Handover(Incident incident, @Nullable EndReason ends) {

    static Handover of(Incident open, DeskRules rules) {
        Optional<Hazard> hazard = rules.taxonomy().hazard(open.hazard().code());
        if (hazard.isEmpty() || open.rules().stream().map(RuleRef::id).noneMatch(rules::has)) {
            return new Handover(open, EndReason.RULE_RETIRED);
        }
        RuleHome home = new RuleHome(open.hazard().code(), open.area().level());
        boolean spoken =
                open.rules().stream().anyMatch(rule -> home.equals(rules.rules().get(rule.id())));
        return spoken ? new Handover(open.under(hazard.get()), null) : new Handover(open, EndReason.SUPERSEDED);
    }
}
