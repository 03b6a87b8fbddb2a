package fengsui.benchmark;

import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int events;
    private final int parallelism;
    private final Consumer<String> progress;

    Throughput(int events, int parallelism, Consumer<String> progress) {
        this.events = events;
        this.parallelism = parallelism;
        this.progress = progress;
    }

    /** Events a second of each variant in each round, by its name. A first round that warms the JVM is not counted. */
    Map<String, List<Double>> measure(List<Variant> variants, int rounds) throws InterruptedException {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Variant variant : variants) {
                double rate = events / seconds(variant);
                progress.accept(String.format(
                        "%s %s: %,.0f events/s", round == 0 ? "warm-up" : "round " + round, variant.name(), rate));
                if (round > 0) {
                    rates.computeIfAbsent(variant.name(), unseen -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        return rates;
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
