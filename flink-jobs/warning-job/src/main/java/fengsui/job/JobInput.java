package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.job.wire.Taken;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where records come from. */
public interface JobInput {

    /** Whether the records end: then no result may depend on how fast they are read. */
    Boundedness boundedness();

    /**
     * One element a record, whatever became of it, with watermarks.
     *
     * @param rules whose feeds say how records are read
     */
    DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings);
}
