package fengsui.benchmark.recovery;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.load.BenchRules;

/** What one late event costs: an engine of its own is rebuilt for its area, as all are after a failure. */
public final class LateComparison implements Comparison {

    private static final String LATE = "a late event";
    private static final String FOLLOWING = "each event of its area after it, more";
    private static final double WANTED = 1;
    private static final int WARMING = 5;

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String title() {
        return "recovery: of one area, for a late event";
    }

    @Override
    public void run(BenchRun run) {
        int warming = run.sizes().either(1, WARMING);
        run.note(LateCost.REPLAYED + " events are replayed for each late one; engines were used " + warming
                + " times before: their code is each engine's own, and slow until it has been compiled.");
        new LateCost(BenchRules.own(run.home()).ruleSet())
                .measure(warming, run.sizes().rounds())
                .forEach(cost -> {
                    run.measured(LATE, "ms of one core", cost.late());
                    run.measured(FOLLOWING, "ms of one core", cost.following());
                });
        run.atMost(LATE, WANTED);
    }
}
