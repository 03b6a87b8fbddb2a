package fengsui.benchmark.recovery;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.job.LiveBench;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Traffic;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import fengsui.rule.LoadedRules;
import java.time.Duration;
import java.util.List;

/**
 * From the loss of the worker that runs all tasks to the next new warning, with so many events in the journal; beside it, how
 * soon such a warning comes while nothing is lost.
 */
public final class RestartComparison implements Comparison {

    private static final List<Integer> FEW = List.of(20_000);
    private static final List<Integer> MANY = List.of(100_000, 500_000, 1_500_000);

    private static final int GRIDS = 5_000;
    /** As long as the shortest memory: every event is sent to its engine. */
    private static final Duration SPAN = Duration.ofMinutes(5);

    private static final long BEHIND_MILLIS = 2_000;
    private static final String KILLED = "worker lost → new warning";
    private static final String UNDISTURBED = "nothing lost → new warning";

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String title() {
        return "recovery: a worker lost";
    }

    @Override
    public String across() {
        return "events in the journal";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        LoadedRules rules = BenchRules.own(run.home());
        List<Integer> journals = run.sizes().quick() ? FEW : MANY;
        run.note(
                "A worker that ends in the same process is missed at once. The job waits 0.8 s before it starts again, as on"
                        + " a cluster; another worker stands by. Checkpoints on heap. A curve says how many events the journal held.");
        for (int events : journals) {
            restarts(run, rules, new Load(events, GRIDS, SPAN, BenchRun.SEED));
        }
    }

    private static void restarts(BenchRun run, LoadedRules rules, Load load) throws Exception {
        try (LiveBench bench = LiveBench.start(rules, settings(), run.sizes().subtasks());
                ToldAreas told = ToldAreas.of(bench.broker())) {
            fill(bench, load);
            Leaks leaks = new Leaks(bench, told, load.time(load.events()));
            run.rounds(List.of(
                    new Step(
                            BenchRun.at(UNDISTURBED, load.events()),
                            () -> run.measuredAt(UNDISTURBED, load.events(), "s", leaks.seconds(() -> {}))),
                    new Step(BenchRun.at(KILLED, load.events()), () -> {
                        bench.job().awaitRunning();
                        bench.job().checkpoint();
                        run.measuredAt(KILLED, load.events(), "s", leaks.seconds(bench::kill));
                    })));
        }
    }

    private static void fill(LiveBench bench, Load load) throws InterruptedException {
        Traffic traffic = new Traffic(load);
        for (int n = 0; n < load.events(); n++) {
            bench.write(traffic.item(n));
        }
        bench.flush();
        bench.awaitClock(load.time(load.events()) - BEHIND_MILLIS);
        bench.awaitJournal(load.events());
    }

    private static JobSettings settings() {
        Pace pace = new Pace(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(200));
        return JobSettings.standard()
                .withPace(pace)
                .withFlink("state.backend.type", "hashmap")
                .withFlink("restart-strategy.type", "exponential-delay")
                .withFlink("restart-strategy.exponential-delay.initial-backoff", "800 ms")
                .withFlink("restart-strategy.exponential-delay.reset-backoff-threshold", "1 s");
    }
}
