package fengsui.benchmark.rules;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.load.BenchRules;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What it costs a rule to look its threshold up, for one area that has its own and for as many as the city has: one
 * engine, one thread, every event tested against the threshold.
 */
public final class OverlaysComparison implements Comparison {

    private static final String CURVE = "overlays";
    private static final String LITERAL = "threshold in the statement";
    private static final double FLAT = 0.9;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String title() {
        return "rules: overlays 1 → 5,000";
    }

    @Override
    public String across() {
        return "areas with a threshold of their own";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        LoadedRules own = BenchRules.own(run.home());
        List<String> ids = own.ruleSet().rules().stream().map(Rule::id).toList();
        OverlaysCost cost = new OverlaysCost(own.bundle(), ids, run.sizes().eventsOr(100_000, 500_000));
        RuleSet literal = cost.literal();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(LITERAL, () -> run.measured(LITERAL, "events/s", cost.rate(literal))));
        Map<Integer, RuleSet> overlaid = cost.overlaid(1, 100, OverlaysCost.GRIDS);
        overlaid.forEach((count, rules) -> steps.add(
                new Step(BenchRun.at(CURVE, count), () -> run.measuredAt(CURVE, count, "events/s", cost.rate(rules)))));
        run.rounds(steps);
        run.ratio("5,000 overlays/1", BenchRun.at(CURVE, OverlaysCost.GRIDS), BenchRun.at(CURVE, 1), FLAT);
        run.ratio("1 overlay/in the statement", BenchRun.at(CURVE, 1), LITERAL, Double.NaN);
    }
}
