package fengsui.benchmark.state;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.load.BenchRules;
import fengsui.warning.DeskRules;
import java.util.List;

/** What each open incident takes, and what signals cost while so many are open. */
public final class DeskComparison implements Comparison {

    private static final String STATE = "state of each";
    private static final int DISTRICTS = 10;
    private static final int FEW = 500;
    private static final int MANY = 50_000;
    private static final double WANTED = 2_048;

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String title() {
        return "state: open incidents";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        DeskRules rules = BenchRules.shipped(run.home()).ruleSet().desk();
        int many = run.sizes().either(2 * FEW, MANY);
        run.note("In " + DISTRICTS
                + " districts, opened one by one within 40 minutes. State is the incident as it stands"
                + " (book), as it stood an hour ago (base), what was told of it (published), and every signal of the last"
                + " hour, for going back to it (accounts).");
        run.rounds(List.of(
                new Step(FEW + " open", () -> measure(run, rules, FEW)),
                new Step(many + " open", () -> measure(run, rules, many))));
        run.atMost(of(STATE, many), WANTED);
        run.ratio("state of each, " + FEW + " open/" + many, of(STATE, FEW), of(STATE, many), Double.NaN);
    }

    private static void measure(BenchRun run, DeskRules rules, int open) {
        OpenCost.Cost cost = new OpenCost(rules, DISTRICTS, open).measure();
        run.measured(of(STATE, open), "bytes", cost.state());
        cost.parts().forEach((part, bytes) -> run.measured(of("· " + part, open), "bytes", bytes));
        run.measured(of("state of each, more than an hour on", open), "bytes", cost.stateLater());
        run.measured(of("heap of each", open), "bytes", cost.heap());
        run.measured(of("a signal that opens one", open), "ms of one core", cost.opening());
        run.measured(of("a signal that joins one", open), "ms of one core", cost.more());
        run.measured(of("a signal ten minutes late", open), "ms of one core", cost.late());
        run.measured(of("reading all state", open), "s", cost.restore());
    }

    private static String of(String what, int open) {
        return what + ", " + open + " open";
    }
}
