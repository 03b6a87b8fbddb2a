package fengsui.benchmark.job;

import fengsui.codec.RuleBundle;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.wire.Taken;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Records that end, for a job that writes elsewhere.
 *
 * @param own with the topics that they are on
 */
record InputOf(JobInput input, JobSettings own) implements JobInput {

    @Override
    public Boundedness boundedness() {
        return input.boundedness();
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        return input.open(env, rules, own);
    }
}
