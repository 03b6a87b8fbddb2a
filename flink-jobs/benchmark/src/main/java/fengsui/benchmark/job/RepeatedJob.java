package fengsui.benchmark.job;

import fengsui.job.JobEnds;
import fengsui.job.JobSettings;
import fengsui.job.KafkaStages;
import fengsui.job.WarningTopology;
import fengsui.job.wire.Edition;
import fengsui.rule.LoadedRules;
import fengsui.rule.run.RunnerLimits;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Our job, whole, over the same records again and again. Each run writes to topics of its own: one that found the warnings of a
 * run before it would read them, and hold its own against them.
 */
public final class RepeatedJob {

    private final Broker broker;
    private final JobSettings settings;
    private final LoadedRules rules;
    private final String label;
    private final AtomicInteger runs = new AtomicInteger();

    /**
     * A job that has not run yet.
     *
     * @param settings with the topics that it reads
     * @param label by which its topics are told from those of other jobs over the same records
     */
    public RepeatedJob(Broker broker, JobSettings settings, LoadedRules rules, String label) {
        this.broker = broker;
        this.settings = settings;
        this.rules = rules;
        this.label = label;
    }

    public JobVariant on(Backend backend) {
        return new JobVariant("whole job, " + backend.label(), env -> build(env, backend.of(settings)));
    }

    /** On heap, without a journal and without checkpoints: what it would cost to forget all when it fails. */
    public JobVariant bare() {
        JobSettings bare = Backend.HEAP
                .of(settings)
                .withLimits(RunnerLimits.STANDARD.withoutJournal())
                .withFlink("execution.checkpointing.interval", "24 h");
        return new JobVariant("whole job, bare", env -> build(env, bare));
    }

    private void build(StreamExecutionEnvironment env, JobSettings reading) {
        TopicNames topics = settings.topics();
        TopicNames results = topics.withPrefix(topics.prefix() + label + "." + runs.incrementAndGet() + ".");
        Topics.create(broker, results, TopicPlan.history(1));
        JobSettings writing = reading.withTopics(results);
        JobEnds ends = new JobEnds(
                new InputOf(ends(reading).input(), reading), ends(writing).output());
        WarningTopology.build(env, Edition.first(rules.bundle()), rules.programs(), writing, ends);
    }

    private JobEnds ends(JobSettings with) {
        return new KafkaStages(broker, with, Boundedness.BOUNDED).ends();
    }
}
