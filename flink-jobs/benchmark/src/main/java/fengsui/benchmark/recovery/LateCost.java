package fengsui.benchmark.recovery;

import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Rows;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.meter.CoreTime;
import fengsui.event.ScopedEvent;
import fengsui.rule.RuleSet;
import fengsui.rule.run.Acceptance;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a late event costs, on one core: taking it, replaying the 300 events around it into an engine from the pool, and
 * finding what it changes; then each event of that area that follows while the engine of its own has to be kept.
 */
final class LateCost {

    /** In milliseconds. */
    record Cost(double late, double following) {}

    static final int REPLAYED = 300;

    private static final int GRIDS = 200;
    private static final int A_MINUTE = 20;

    /** Five minutes late: with the memory of ten, fifteen minutes are replayed, which is {@value #REPLAYED} events. */
    private static final int LATE_BY = 5 * A_MINUTE;

    /** From one round to the next: longer than the pool's engines are kept, which then go back to it. */
    private static final int ROUND = 20 * A_MINUTE;

    private static final int FOLLOWING = A_MINUTE;

    private static final double MILLIS = 1e3;

    private final RuleSet rules;

    LateCost(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * Of each round that counts; the same engines are used in all, and the first of those before fills the pool.
     *
     * @param warming rounds before the first that counts: Esper's code is each engine's own, and slow until it has been compiled
     */
    List<Cost> measure(int warming, int rounds) {
        int turns = (warming + rounds) * (ROUND + FOLLOWING);
        Load load = new Load(GRIDS * turns, GRIDS, Duration.ofSeconds(60L * turns / A_MINUTE), 11);
        Rows rows = new Rows(rules, new Traffic(load, List.of(Traffic.Sort.NOISE)));
        List<Cost> costs = new ArrayList<>();
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD);
                RuleRunner undisturbed = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            for (int from = 0; from < turns; from += ROUND + FOLLOWING) {
                double late = late(runner, fill(runner, undisturbed, rows, from));
                List<ScopedEvent> following = following(rows, from + ROUND);
                double plain = work(undisturbed, following);
                double shadowed = work(runner, following);
                costs.add(new Cost(late * MILLIS / GRIDS, (shadowed - plain) * MILLIS / following.size()));
            }
        }
        return costs.subList(warming, costs.size());
    }

    /** A round's turns of every grid from {@code from} on, but for one event each that is held back. Returns those. */
    private static List<ScopedEvent> fill(RuleRunner runner, RuleRunner other, Rows rows, int from) {
        List<ScopedEvent> held = new ArrayList<>();
        for (int turn = from; turn < from + ROUND; turn++) {
            long time = Long.MIN_VALUE;
            for (int grid = 0; grid < GRIDS; grid++) {
                ScopedEvent row = rows.row(turn * GRIDS + grid);
                time = row.event().eventTime();
                other.accept(row);
                if (turn == from + ROUND - LATE_BY) {
                    held.add(row);
                } else {
                    runner.accept(row);
                }
            }
            runner.advanceTo(time, unused -> {});
            other.advanceTo(time, unused -> {});
        }
        return held;
    }

    /** One at a time, as they come when little is late: a batch would share the work. Returns seconds. */
    private static double late(RuleRunner runner, List<ScopedEvent> late) {
        CoreTime watch = CoreTime.started();
        for (ScopedEvent row : late) {
            Acceptance taken = runner.accept(row);
            if (taken != Acceptance.LATE) {
                throw new IllegalStateException("expected it to be late, but it was " + taken);
            }
            runner.correct(unused -> {});
        }
        return watch.seconds();
    }

    private static List<ScopedEvent> following(Rows rows, int from) {
        List<ScopedEvent> following = new ArrayList<>();
        for (int n = GRIDS * from; n < GRIDS * (from + FOLLOWING); n++) {
            following.add(rows.row(n));
        }
        return following;
    }

    /** Time is told once for every event of every grid. Returns seconds. */
    private static double work(RuleRunner runner, List<ScopedEvent> rows) {
        CoreTime watch = CoreTime.started();
        for (int n = 0; n < rows.size(); n++) {
            runner.accept(rows.get(n));
            if (n % GRIDS == GRIDS - 1) {
                runner.advanceTo(rows.get(n).event().eventTime(), unused -> {});
            }
        }
        return watch.seconds();
    }
}
