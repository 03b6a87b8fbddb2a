package fengsui.job;

import fengsui.codec.RuleBundle;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole job between the topics of one Kafka: what every way of running it shares. */
public final class KafkaWarningJob {

    /** Under this name the job is seen in Flink. */
    public static final String NAME = "fengsui-warnings";

    private final String bootstrap;
    private final JobSettings settings;

    public KafkaWarningJob(String bootstrap, JobSettings settings) {
        this.bootstrap = bootstrap;
        this.settings = settings;
    }

    /** Adds the job to {@code env}, which is still to be executed; the topics must be there. */
    public void build(StreamExecutionEnvironment env, RuleBundle rules, Boundedness boundedness) {
        JobEnds ends = new JobEnds(new KafkaInput(bootstrap, boundedness), new KafkaOutput(bootstrap, settings));
        WarningTopology.build(env, rules, settings, ends);
    }
}
