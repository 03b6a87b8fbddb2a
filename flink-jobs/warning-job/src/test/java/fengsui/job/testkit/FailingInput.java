package fengsui.job.testkit;

import fengsui.codec.RuleBundle;
import fengsui.codec.answer.AnswerRecord;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Taken;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.SourceTransformation;

/** An input whose source of records fails. The job around it has the very operators that it has without. */
public record FailingInput(JobInput input, Fuse fuse) implements JobInput {

    @Override
    public Boundedness boundedness() {
        return input.boundedness();
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        if (input.open(env, rules, settings).getTransformation() instanceof SourceTransformation<Taken, ?, ?> source) {
            return env.fromSource(
                            new FailingSource<>(source.getSource(), fuse),
                            source.getWatermarkStrategy(),
                            source.getName(),
                            source.getOutputType())
                    .uid(source.getUid());
        }
        throw new IllegalStateException("records come from no source");
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
