package fengsui.benchmark.recovery;

import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Rows;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.meter.CoreTime;
import fengsui.benchmark.meter.Stopwatch;
import fengsui.event.ScopedEvent;
import fengsui.rule.RuleSet;
import fengsui.rule.journal.Segment;
import fengsui.rule.journal.SegmentStore;
import fengsui.rule.journal.StoredSegment;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long two subtasks take to rebuild their engines from a journal of so many events. */
final class RebuildCost {

    private static final int SUBTASKS = 2;
    private static final int GRIDS = 5_000;
    private static final int GROUPS = 64;

    /** As long as the shortest memory: every event is sent to its engine. */
    private static final Duration SPAN = Duration.ofMinutes(5);

    /** What a subtask finds when it starts again. */
    private record Share(long clock, List<StoredSegment> segments) {}

    private final RuleSet rules;
    private final List<Share> shares = new ArrayList<>();

    RebuildCost(RuleSet rules, int events) {
        this.rules = rules;
        for (int subtask = 0; subtask < SUBTASKS; subtask++) {
            shares.add(share(subtask, new Load(events, GRIDS, SPAN, 13)));
        }
    }

    private Share share(int subtask, Load load) {
        Rows rows = new Rows(rules, new Traffic(load));
        Stored stored = new Stored();
        try (RuleRunner runner = runner()) {
            for (int n = 0; n < load.events(); n++) {
                ScopedEvent row = rows.row(n);
                if (n % GRIDS % SUBTASKS == subtask) {
                    runner.accept(row);
                }
            }
            long clock = load.time(load.events());
            runner.advanceTo(clock, unused -> {});
            runner.save(stored);
            return new Share(clock, stored.all());
        }
    }

    private RuleRunner runner() {
        return RuleRunner.start(
                rules, RunnerLimits.STANDARD, area -> area.code().hashCode() & (GROUPS - 1));
    }

    /**
     * Of the slower of the two, in seconds.
     *
     * @param core what it used of a core, whatever else the machine did
     */
    record Cost(double wall, double core) {}

    Cost measure() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(SUBTASKS);
        List<RuleRunner> runners = new ArrayList<>();
        try {
            List<Callable<Double>> work = new ArrayList<>();
            for (Share share : shares) {
                RuleRunner runner = runner();
                runners.add(runner);
                work.add(() -> restore(runner, share));
            }
            Stopwatch watch = Stopwatch.started();
            double core = 0;
            for (Future<Double> done : threads.invokeAll(work)) {
                core = Math.max(core, done.get());
            }
            return new Cost(watch.seconds(), core);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not rebuild", e);
        } finally {
            threads.shutdown();
            runners.forEach(RuleRunner::close);
        }
    }

    private double restore(RuleRunner runner, Share share) {
        CoreTime watch = CoreTime.started();
        runner.restore(share.clock(), List.of(RuleEdition.first(rules)), share.segments());
        return watch.seconds();
    }

    private static final class Stored implements SegmentStore {

        private final Map<Integer, Map<Long, Segment>> groups = new TreeMap<>();

        @Override
        public void put(int group, long segment, Segment bytes) {
            groups.computeIfAbsent(group, unseen -> new TreeMap<>()).put(segment, bytes);
        }

        @Override
        public void remove(int group, long segment) {
            groups.getOrDefault(group, new TreeMap<>()).remove(segment);
        }

        List<StoredSegment> all() {
            List<StoredSegment> all = new ArrayList<>();
            groups.forEach((group, segments) ->
                    segments.forEach((id, segment) -> all.add(new StoredSegment(group, id, segment))));
            return all;
        }
    }
}
