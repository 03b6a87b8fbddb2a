package fengsui.job.operator;

import fengsui.device.BaselinePlan;
import fengsui.job.wire.Edition;
import fengsui.risk.ScoringModel;
import fengsui.rule.ScoringRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the rule sets that stand hold against baselines. Reads each of them once. Not thread-safe. */
final class BaselineEditions {

    private final Map<Long, ScoringModel> models = new HashMap<>();

    BaselinePlan plan(List<Edition> standing) {
        models.keySet().retainAll(standing.stream().map(Edition::number).collect(Collectors.toSet()));
        BaselinePlan plan = BaselinePlan.NONE;
        for (Edition edition : standing) {
            ScoringModel model = models.computeIfAbsent(
                    edition.number(),
                    unseen -> ScoringRules.load(edition.rules()).model());
            plan = plan.and(edition.effectiveAt(), model);
        }
        return plan;
    }
}
