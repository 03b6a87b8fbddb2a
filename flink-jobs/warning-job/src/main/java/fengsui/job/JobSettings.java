package fengsui.job;

import fengsui.codec.WarningContext;
import fengsui.codec.privacy.KeyPlace;
import fengsui.rule.run.RunnerLimits;
import fengsui.topics.AccessPlace;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Everything about the job that may be chosen.
 *
 * @param issuer what warnings say of who sends them
 * @param limits of each subtask of the rules
 * @param access how whoever starts the job comes to Kafka, and the job then
 * @param flink Flink's own options, by key. In one JVM, {@code execution.checkpointing.dir} matters: without it
 *     checkpoints rest in the JobManager's memory, which refuses states of more than 5 MB
 */
public record JobSettings(
        TopicNames topics,
        WarningContext issuer,
        Pace pace,
        RunnerLimits limits,
        Delivery delivery,
        SilenceClock clock,
        KeyPlace keys,
        AccessPlace access,
        SortedMap<String, String> flink) {

    private static final Duration TIME_STEP = Duration.ofMillis(50);
    private static final Duration EXCHANGE = Duration.ofMillis(10);

    public JobSettings {
        flink = Collections.unmodifiableSortedMap(new TreeMap<>(flink));
    }

    public static JobSettings standard() {
        return new JobSettings(
                TopicNames.standard(),
                new WarningContext("fengsui", "Actual"),
                Pace.STANDARD,
                RunnerLimits.STANDARD,
                Delivery.STANDARD,
                SilenceClock.STANDARD,
                KeyPlace.STANDARD,
                AccessPlace.STANDARD,
                new TreeMap<>());
    }

    public JobSettings withTopics(TopicNames names) {
        return new JobSettings(names, issuer, pace, limits, delivery, clock, keys, access, flink);
    }

    public JobSettings withIssuer(WarningContext context) {
        return new JobSettings(topics, context, pace, limits, delivery, clock, keys, access, flink);
    }

    public JobSettings withPace(Pace chosen) {
        return new JobSettings(topics, issuer, chosen, limits, delivery, clock, keys, access, flink);
    }

    public JobSettings withLimits(RunnerLimits chosen) {
        return new JobSettings(topics, issuer, pace, chosen, delivery, clock, keys, access, flink);
    }

    public JobSettings withDelivery(Delivery chosen) {
        return new JobSettings(topics, issuer, pace, limits, chosen, clock, keys, access, flink);
    }

    public JobSettings withClock(SilenceClock chosen) {
        return new JobSettings(topics, issuer, pace, limits, delivery, chosen, keys, access, flink);
    }

    public JobSettings withKeys(KeyPlace place) {
        return new JobSettings(topics, issuer, pace, limits, delivery, clock, place, access, flink);
    }

    public JobSettings withAccess(AccessPlace place) {
        return new JobSettings(topics, issuer, pace, limits, delivery, clock, keys, place, flink);
    }

    /** With one more option of Flink's, or another value for it. */
    public JobSettings withFlink(String key, String value) {
        TreeMap<String, String> more = new TreeMap<>(flink);
        more.put(key, value);
        return new JobSettings(topics, issuer, pace, limits, delivery, clock, keys, access, more);
    }

    void configure(StreamExecutionEnvironment env, Boundedness boundedness) {
        Configuration configuration = defaults(boundedness);
        configuration.addAll(Configuration.fromMap(flink));
        insist(configuration);
        env.configure(configuration);
    }

    private Configuration defaults(Boundedness boundedness) {
        Configuration configuration = new Configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, pace.checkpoints());
        // The first one often fails because not all tasks run yet.
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);
        if (boundedness == Boundedness.CONTINUOUS_UNBOUNDED) {
            // On its way a warning waits for the next step of time at the source, then at each exchange between tasks.
            configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, TIME_STEP);
            configuration.set(ExecutionOptions.BUFFER_TIMEOUT, EXCHANGE);
        }
        if (boundedness == Boundedness.BOUNDED) {
            // Somebody waits for the end: a failure that comes back must reach them.
            configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
            configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        }
        return configuration;
    }

    /**
     * The topology is written for these and would be slow, or lose its state, without them. Barriers are aligned: what a
     * subtask learns of rule sets before a checkpoint, all subtasks after it have learnt by then.
     */
    private static void insist(Configuration configuration) {
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    }
}
