package fengsui.benchmark.job;

import fengsui.benchmark.meter.Stopwatch;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs variants to their end, each in a cluster of its own: none inherits another's garbage. */
public final class JobRuns {

    /** Half an hour is what a day of the city is allowed to take; on a busy machine it takes far longer. */
    private static final Duration PATIENCE = Duration.ofHours(5);

    private static final double MILLIS = 1e3;

    /** A thousand patterns have a thousand ways to one sink. */
    private static final Map<String, String> BUFFERS =
            Map.of("taskmanager.memory.network.min", "1 gb", "taskmanager.memory.network.max", "1 gb");

    private final int parallelism;

    public JobRuns(int parallelism) {
        this.parallelism = parallelism;
    }

    /** Seconds from the submission of the job to its end, the few hundred milliseconds of deployment included. */
    public double seconds(JobVariant variant) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.start(parallelism)) {
            StreamExecutionEnvironment env = built(flink, variant);
            Stopwatch watch = Stopwatch.started();
            toItsEnd(flink, env, variant);
            return watch.seconds();
        }
    }

    /**
     * Seconds from when all subtasks of a task run to its end. Very many rules take seconds to deploy; and the end of all input,
     * which no job that is live comes to, lets all that is open fall due at once.
     *
     * @param task the operator that it begins with
     */
    public double secondsOf(String task, JobVariant variant) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.startWith(parallelism, BUFFERS)) {
            RunningJob job = toItsEnd(flink, built(flink, variant), variant);
            return job.worked(task).toMillis() / MILLIS;
        }
    }

    private static StreamExecutionEnvironment built(EmbeddedFlink flink, JobVariant variant) {
        StreamExecutionEnvironment env = flink.environment();
        variant.build().accept(env);
        return env;
    }

    private static RunningJob toItsEnd(EmbeddedFlink flink, StreamExecutionEnvironment env, JobVariant variant)
            throws InterruptedException {
        RunningJob job = flink.submit(env, variant.name());
        if (!job.await(PATIENCE)) {
            throw new IllegalStateException(variant.name() + " has not ended after " + PATIENCE);
        }
        return job;
    }
}
