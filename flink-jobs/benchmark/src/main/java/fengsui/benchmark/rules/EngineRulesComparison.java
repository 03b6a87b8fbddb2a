package fengsui.benchmark.rules;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.load.BenchRules;
import fengsui.rule.LoadedRules;
import java.util.ArrayList;
import java.util.List;

/** So many rules in one thread: Esper alone, the rules' engine, and the runner of the job. */
public final class EngineRulesComparison implements Comparison {

    private static final String ESPER = "Esper alone";
    private static final String ENGINE = "engine";
    private static final String RUNNER = "runner";
    private static final double WANTED = 0.7;
    private static final List<Integer> FEW = List.of(10, 100);
    private static final List<Integer> MANY = List.of(10, 100, 1_000);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String title() {
        return "rules: 10 → 1,000 in one thread, beside Esper alone";
    }

    @Override
    public String across() {
        return "rules";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        LoadedRules own = BenchRules.own(run.home());
        int load = run.sizes().eventsOr(30_000, 500_000);
        List<Integer> counts = run.sizes().quick() ? FEW : MANY;
        List<Step> steps = new ArrayList<>();
        for (int count : counts) {
            RulesCost cost = new RulesCost(own.bundle(), own.ruleSet(), count, load);
            steps.add(step(run, ESPER, count, cost::raw));
            steps.add(step(run, ENGINE, count, cost::engine));
            steps.add(step(run, RUNNER, count, cost::runner));
        }
        run.rounds(steps);
        for (int count : counts) {
            beside(run, ENGINE, count, WANTED);
            beside(run, RUNNER, count, Double.NaN);
        }
    }

    /** Measures in events a second. */
    @FunctionalInterface
    private interface Measuring {
        double rate();
    }

    private static Step step(BenchRun run, String curve, int count, Measuring measuring) {
        return new Step(BenchRun.at(curve, count), () -> run.measuredAt(curve, count, "events/s", measuring.rate()));
    }

    private static void beside(BenchRun run, String curve, int count, double wanted) {
        String name = count + " rules: " + curve + "/Esper alone";
        run.ratio(name, BenchRun.at(curve, count), BenchRun.at(ESPER, count), wanted);
    }
}
