package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.codec.answer.AnswerRecord;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Taken;
import java.util.Optional;
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

    /**
     * What is published, before the job started and while it runs, in the order of the numbers, from any number up to that
     * with which the job started on. One subtask reads it, and it never holds time back. None where rules cannot change.
     */
    default Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        return Optional.empty();
    }

    /**
     * What dispatch answers, in any order, each once or more often. One subtask reads it, and it never holds time back: an
     * answer may come before its time, or long after. None where nobody answers.
     */
    default Optional<DataStream<AnswerRecord>> answers(StreamExecutionEnvironment env, JobSettings settings) {
        return Optional.empty();
    }

    /**
     * Watermarks alone, for when no record comes; idle as long as records move time. One subtask tells them. None where
     * time moves with records only.
     */
    default Optional<DataStream<Long>> clock(StreamExecutionEnvironment env, JobSettings settings) {
        return Optional.empty();
    }
}
