package fengsui.job.operator;

import fengsui.event.SafetyEvent;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Intaken;
import fengsui.risk.BurstPlan;
import fengsui.rule.ScoringRules;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Those calls and alerts of which any rule set that stands asks whether they burst. The first rule set comes before the
 * first event.
 */
public final class CountedFunction implements FlatMapFunction<Intaken, SafetyEvent> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable BurstPlan known;

    @Override
    public void flatMap(Intaken taken, Collector<SafetyEvent> out) {
        if (taken instanceof Intaken.Event one) {
            if (plan().asks(one.event())) {
                out.collect(one.event());
            }
        } else if (taken instanceof Intaken.NewEdition one) {
            announce(one.edition());
        }
    }

    private void announce(Edition edition) {
        known = plan().and(
                        edition.effectiveAt(),
                        ScoringRules.load(edition.rules()).model());
    }

    private BurstPlan plan() {
        BurstPlan plan = known;
        return plan == null ? BurstPlan.NONE : plan;
    }
}
