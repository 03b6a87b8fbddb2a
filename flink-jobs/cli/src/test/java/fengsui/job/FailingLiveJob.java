package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.job.testkit.CompiledJob;
import fengsui.job.testkit.FailingInput;
import fengsui.job.testkit.Fuse;
import fengsui.job.wire.Edition;
import fengsui.topics.Broker;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job between the topics of a broker, with an input that fails now and then. */
public final class FailingLiveJob {

    private FailingLiveJob() {}

    /**
     * Adds it to {@code env}, which is still to be executed.
     *
     * @param number the offset of {@code rules} on the control topic
     */
    public static void build(
            StreamExecutionEnvironment env,
            Broker broker,
            JobSettings settings,
            long number,
            RuleBundle rules,
            Fuse fuse) {
        KafkaInput input = new KafkaInput(broker, Boundedness.CONTINUOUS_UNBOUNDED);
        JobEnds ends = new JobEnds(new FailingInput(input, fuse), new KafkaOutput(broker, settings));
        CompiledJob.build(env, Edition.first(number, rules), settings, ends);
    }
}
