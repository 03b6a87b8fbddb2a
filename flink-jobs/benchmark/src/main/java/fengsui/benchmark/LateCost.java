package fengsui.benchmark;

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

    /** Once to fill the pool with engines, which go back to it after the memory of ten minutes, and once to measure. */
    private static final int WARM = 15 * A_MINUTE;

    private static final int MEASURED = 35 * A_MINUTE;
    private static final int END = 36 * A_MINUTE;
    private static final double MILLIS = 1e3;

    private final RuleSet rules;

    LateCost(RuleSet rules) {
        this.rules = rules;
    }

    Cost measure() {
        Load load = new Load(GRIDS * END, GRIDS, Duration.ofMinutes(END / A_MINUTE), 11);
        Rows rows = new Rows(rules, new Traffic(load, List.of(Traffic.Sort.NOISE)));
        try (RuleRunner runner = RuleRunner.start(rules, RunnerLimits.STANDARD);
                RuleRunner undisturbed = RuleRunner.start(rules, RunnerLimits.STANDARD)) {
            late(runner, fill(runner, undisturbed, rows, 0, WARM));
            List<ScopedEvent> held = fill(runner, undisturbed, rows, WARM, MEASURED);
            double late = late(runner, held);
            List<ScopedEvent> following = following(rows);
            double plain = work(undisturbed, following);
            double shadowed = work(runner, following);
            return new Cost(late * MILLIS / GRIDS, (shadowed - plain) * MILLIS / following.size());
        }
    }

    /** Turns {@code from} to {@code to} of every grid, but for one event each that is held back. Returns those. */
    private static List<ScopedEvent> fill(RuleRunner runner, RuleRunner other, Rows rows, int from, int to) {
        List<ScopedEvent> held = new ArrayList<>();
        for (int turn = from; turn < to; turn++) {
            long time = Long.MIN_VALUE;
            for (int grid = 0; grid < GRIDS; grid++) {
                ScopedEvent row = rows.row(turn * GRIDS + grid);
                time = row.event().eventTime();
                other.accept(row);
                if (turn == to - LATE_BY) {
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

    private static List<ScopedEvent> following(Rows rows) {
        List<ScopedEvent> following = new ArrayList<>();
        for (int n = GRIDS * MEASURED; n < GRIDS * END; n++) {
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
