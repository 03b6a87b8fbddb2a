package fengsui.benchmark;

import fengsui.benchmark.whole.JobVariant;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How long a job works on what there is, without what it takes to get ready: very many rules take long to deploy. */
final class WorkedOff {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private WorkedOff() {}

    /** From when all tasks run, in a cluster of its own. */
    static double seconds(JobVariant variant, int parallelism) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.start(parallelism)) {
            StreamExecutionEnvironment env = flink.environment();
            variant.build().accept(env);
            RunningJob job = flink.submit(env, variant.name());
            job.awaitRunning();
            Stopwatch watch = Stopwatch.started();
            if (!job.await(PATIENCE)) {
                throw new IllegalStateException(variant.name() + " has not ended after " + PATIENCE);
            }
            return watch.seconds();
        }
    }
}
