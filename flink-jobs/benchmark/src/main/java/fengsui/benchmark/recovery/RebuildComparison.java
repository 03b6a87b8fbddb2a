package fengsui.benchmark.recovery;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.load.BenchRules;
import java.util.List;

/** How long two subtasks take to rebuild their engines from a journal of so many events. */
public final class RebuildComparison implements Comparison {

    private static final String WALL = "rebuilding";
    private static final String CORE = "rebuilding, of one core";
    /** For a million and a half. */
    private static final double WANTED = 2;

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String title() {
        return "recovery: engines from the journal";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        int events = run.sizes().eventsOr(50_000, 1_500_000);
        RebuildCost cost = new RebuildCost(BenchRules.own(run.home()).ruleSet(), events);
        run.note(events + " events in the journal, two subtasks, the five rules of the benchmark.");
        run.rounds(List.of(new Step(WALL, () -> {
            RebuildCost.Cost round = cost.measure();
            run.measured(WALL, "s", round.wall());
            run.measured(CORE, "s", round.core());
        })));
        run.atMost(WALL, WANTED);
    }
}
