package fengsui.job.testkit;

import fengsui.codec.RuleBundle;
import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.event.Position;
import fengsui.job.JobInput;
import fengsui.job.JobSettings;
import fengsui.job.NoTime;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Another input, with the records of dispatch beside it. */
public record AnsweredInput(JobInput input, List<byte[]> records) implements JobInput {

    @Override
    public Boundedness boundedness() {
        return input.boundedness();
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        return input.open(env, rules, settings);
    }

    @Override
    public Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        return input.editions(env, settings);
    }

    @Override
    public Optional<DataStream<Long>> clock(StreamExecutionEnvironment env, JobSettings settings) {
        return input.clock(env, settings);
    }

    @Override
    public Optional<DataStream<AnswerRecord>> answers(StreamExecutionEnvironment env, JobSettings settings) {
        ArrayList<byte[]> rows = new ArrayList<>(records);
        GeneratorFunction<Long, AnswerRecord> read =
                offset -> AnswerJson.read(rows.get(offset.intValue()), new Position("feedback", 0, offset));
        DataGeneratorSource<AnswerRecord> source = new DataGeneratorSource<>(read, rows.size(), Forms.ANSWER_RECORD);
        return Optional.of(env.fromSource(source, new NoTime<>(), "feedback")
                .setParallelism(1)
                .uid("feedback"));
    }
}
