package fengsui.benchmark.state;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Rows;
import fengsui.benchmark.load.Traffic;
import fengsui.event.ScopedEvent;
import fengsui.rule.RuleSet;
import fengsui.rule.run.Acceptance;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerFigures;
import fengsui.rule.run.RunnerLimits;
import java.time.Duration;

/** What the journal takes for each event that a rule watches, beside what its own fields take. */
public final class JournalComparison implements Comparison {

    private static final String ROW = "a watched event in the journal";
    private static final String PAYLOAD = "its own fields";
    private static final String BEYOND = "what the journal adds";
    private static final double WANTED = 64;

    private static final int GRIDS = 10_000;
    /** Shorter than the shortest memory: nothing is forgotten. */
    private static final Duration SPAN = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String title() {
        return "state: the journal";
    }

    /** Once: bytes do not differ from round to round. */
    @Override
    public void run(BenchRun run) {
        RuleSet rules = BenchRules.own(run.home()).ruleSet();
        Load load = new Load(run.sizes().eventsOr(50_000, 1_000_000), GRIDS, SPAN, BenchRun.SEED);
        Rows rows = new Rows(rules, new Traffic(load));
        long watched = 0;
        long payload = 0;
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            for (int n = 0; n < load.events(); n++) {
                ScopedEvent row = rows.row(n);
                if (runner.accept(row) == Acceptance.AHEAD) {
                    watched++;
                    payload += Payload.of(row.event());
                }
            }
            runner.advanceTo(load.time(load.events()), unused -> {});
            RunnerFigures held = runner.figures();
            if (held.journalRows() != watched) {
                run.broken("the journal holds " + held.journalRows() + " of " + watched + " watched events");
            }
            run.measured(ROW, "bytes", (double) held.journalBytes() / watched);
            run.measured(PAYLOAD, "bytes", (double) payload / watched);
            run.measured(BEYOND, "bytes", (double) (held.journalBytes() - payload) / watched);
        }
        run.note(watched
                + " watched events of the benchmark's five rules. Their own fields: id, type, feed, device, areas,"
                + " both times, property, value, unit, confidence, quality; texts in UTF-8, numbers with eight bytes.");
        run.atMost(BEYOND, WANTED);
    }
}
