package fengsui.benchmark;

import fengsui.benchmark.whole.JobVariant;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.RunningJob;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How long a job works on what there is, without what it takes to get ready: very many rules take long to deploy. */
final class WorkedOff {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** A thousand patterns have a thousand ways to one sink. */
    private static final Map<String, String> BUFFERS =
            Map.of("taskmanager.memory.network.min", "1 gb", "taskmanager.memory.network.max", "1 gb");

    private WorkedOff() {}

    /** From when all tasks run, in a cluster of its own. */
    static double seconds(JobVariant variant, int parallelism) throws InterruptedException {
        try (EmbeddedFlink flink = EmbeddedFlink.startWith(parallelism, BUFFERS)) {
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
