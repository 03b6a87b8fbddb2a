package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.job.testkit.Collected;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.ListInput;
import fengsui.job.wire.Edition;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flink starts a job from a savepoint only where each operator has as many key groups as it had before. */
class ScalingTest {

    /** Those of one subtask, whatever the parallelism of the job. */
    private static final List<String> ALONE = List.of("orders", "quarantine", "sight");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whenAJobIsScaled_thenNoOperatorHasAnotherNumberOfKeyGroupsThanItHadBefore(int parallelism) {
        List<JobVertex> vertices = vertices(parallelism);

        // A chain has one number for all that is in it: the same operators must be alone each time, and none may ask
        // for
        // a number of its own.
        assertThat(vertices).extracting(JobVertex::getName).containsAll(ALONE);
        assertThat(vertices)
                .filteredOn(vertex -> ALONE.contains(vertex.getName()))
                .extracting(JobVertex::getParallelism)
                .containsOnly(1);
        assertThat(vertices).extracting(JobVertex::getMaxParallelism).containsOnly(-1);
    }

    private static List<JobVertex> vertices(int parallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        ListInput input = new ListInput(List.of(), RateLimiterStrategy.noOp(), new EventTimeStrategy(1_000, null));
        CompiledJob.build(
                env,
                Edition.first(new RuleBundle(new TreeMap<>())),
                JobSettings.standard(),
                new JobEnds(input, new Collected()));
        return StreamSupport.stream(
                        env.getStreamGraph().getJobGraph().getVertices().spliterator(), false)
                .toList();
    }
}
