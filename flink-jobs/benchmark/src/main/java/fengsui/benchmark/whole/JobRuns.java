package fengsui.benchmark.whole;

import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs variants to their end, each in a cluster of its own: none inherits another's garbage. */
public final class JobRuns {

    /** Half an hour is what a day of the city is allowed to take; on a busy machine it takes far longer. */
    private static final Duration PATIENCE = Duration.ofHours(5);

    private static final double NANOS = 1e9;

    private final int parallelism;

    public JobRuns(int parallelism) {
        this.parallelism = parallelism;
    }

    /** Seconds from the submission of the job to its end, the few hundred milliseconds of deployment included. */
    public double seconds(JobVariant variant) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.start(parallelism)) {
            StreamExecutionEnvironment env = flink.environment();
            variant.build().accept(env);
            long began = System.nanoTime();
            RunningJob job = flink.submit(env, variant.name());
            if (!job.await(PATIENCE)) {
                throw new IllegalStateException(variant.name() + " has not ended after " + PATIENCE);
            }
            return (System.nanoTime() - began) / NANOS;
        }
    }
}
