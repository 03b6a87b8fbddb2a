package fengsui.benchmark.latency;

import fengsui.codec.RuleBundle;
import fengsui.codec.answer.AnswerRecord;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job's own input, with a look at the watermarks of its records.
 *
 * @param folder where what is seen is written
 */
record ProbedInput(JobInput input, Path folder) implements JobInput {

    private static final String PROBE = "probe";

    @Override
    public Boundedness boundedness() {
        return input.boundedness();
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        return input.open(env, rules, settings)
                .transform(PROBE, Forms.TAKEN, new WatermarkProbe(folder))
                .uid(PROBE);
    }

    @Override
    public Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        return input.editions(env, settings);
    }

    @Override
    public Optional<DataStream<AnswerRecord>> answers(StreamExecutionEnvironment env, JobSettings settings) {
        return input.answers(env, settings);
    }

    @Override
    public Optional<DataStream<Long>> clock(StreamExecutionEnvironment env, JobSettings settings) {
        return input.clock(env, settings);
    }
}
