package fengsui.benchmark;

import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs every variant over the same records, one after the other and round by round, so that whatever else the machine
 * does meets all of them alike.
 */
final class Throughput {

    /**
     * What was measured of one run.
     *
     * @param rate events a second
     * @param core seconds that the job used of cores, with compiling and collecting, for each event
     */
    record Run(double rate, double core) {}

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int events;
    private final int parallelism;
    private final Consumer<String> progress;

    Throughput(int events, int parallelism, Consumer<String> progress) {
        this.events = events;
        this.parallelism = parallelism;
        this.progress = progress;
    }

    /**
     * Of each variant in each round, by its name. Each round goes the other way round than the one before:
     * the JVM gets faster for long.
     *
     * @param warming rounds before the first, in which it does most: they are not counted
     */
    Map<String, List<Run>> measure(List<? extends Variant> variants, int warming, int rounds)
            throws InterruptedException {
        Map<String, List<Run>> rates = new LinkedHashMap<>();
        List<Variant> order = new ArrayList<>(variants);
        for (int round = 1 - warming; round <= rounds; round++) {
            for (Variant variant : order) {
                Run run = measured(round > 0 ? "round " + round : "warm-up", variant);
                if (round > 0) {
                    rates.computeIfAbsent(variant.name(), unseen -> new ArrayList<>())
                            .add(run);
                }
            }
            Collections.reverse(order);
        }
        return rates;
    }

    private Run measured(String round, Variant variant) throws InterruptedException {
        CoreTime.Passing core = CoreTime.ofAllNew();
        double rate = events / seconds(variant);
        double cores = core.seconds();
        progress.accept(String.format(
                "%s %s: %,.0f events/s, %.1f µs of a core for each",
                round, variant.name(), rate, cores * 1e6 / events));
        return new Run(rate, cores / events);
    }

    /** A cluster of its own for each run: none inherits another's garbage. */
    private double seconds(Variant variant) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.start(parallelism)) {
            StreamExecutionEnvironment env = flink.environment();
            variant.build(env);
            Stopwatch watch = Stopwatch.started();
            RunningJob job = flink.submit(env, variant.name());
            if (!job.await(PATIENCE)) {
                throw new IllegalStateException(variant.name() + " has not ended after " + PATIENCE);
            }
            return watch.seconds();
        }
    }
}
