package fengsui.cli.rules.scenario;

import fengsui.cli.clock.Stopwatch;
import fengsui.rule.rehearsal.ScenarioResult;
import fengsui.rule.rehearsal.TestCase;
import fengsui.rule.run.Workshop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs cases side by side, as many as there are processors. */
public final class ScenarioRuns {

    /**
     * One case that was run.
     *
     * @param took in real time
     */
    public record Ran(ScenarioResult result, Duration took) {}

    private ScenarioRuns() {}

    /** In the order of {@code cases}. */
    public static List<Ran> of(List<? extends TestCase> cases) throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Workshop workshop = Workshop.recycling()) {
            List<Future<Ran>> running = new ArrayList<>();
            cases.forEach(one -> running.add(threads.submit(() -> run(one, workshop))));
            List<Ran> ran = new ArrayList<>();
            for (Future<Ran> one : running) {
                ran.add(result(one));
            }
            return ran;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Ran run(TestCase scenario, Workshop workshop) {
        Stopwatch watch = Stopwatch.started();
        return new Ran(scenario.run(workshop), watch.elapsed());
    }

    private static Ran result(Future<Ran> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be run: " + e.getCause(), e.getCause());
        }
    }
}
