package fengsui.job;

import fengsui.job.operator.IntakeFactory;
import fengsui.job.operator.IntakeInput;
import fengsui.job.operator.ShippedRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.MultipleConnectedStreams;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.transformations.MultipleInputTransformation;
import org.apache.flink.streaming.api.transformations.SourceTransformation;

/**
 * What flows into intake. Sources become one chain with it, so that no record is written and read once more on its way in.
 * Either all inputs do or none does: Flink has only those tasks begin a checkpoint that nothing flows into from others, and
 * a task with inputs of both kinds would wait for ever.
 */
final class IntakeInputs {

    private final StreamExecutionEnvironment env;
    private final Map<IntakeInput, DataStream<?>> streams = new EnumMap<>(IntakeInput.class);

    private IntakeInputs(StreamExecutionEnvironment env) {
        this.env = env;
    }

    static IntakeInputs open(StreamExecutionEnvironment env, JobInput input, Edition first, JobSettings settings) {
        IntakeInputs inputs = new IntakeInputs(env);
        inputs.streams.put(IntakeInput.RECORDS, input.open(env, first.rules(), settings));
        input.editions(env, settings).ifPresent(editions -> inputs.streams.put(IntakeInput.EDITIONS, editions));
        input.clock(env, settings).ifPresent(clock -> inputs.streams.put(IntakeInput.CLOCK, clock));
        inputs.check();
        return inputs;
    }

    private void check() {
        long chained = streams.values().stream()
                .map(DataStream::getTransformation)
                .filter(one ->
                        one instanceof SourceTransformation<?, ?, ?> && one.getParallelism() == env.getParallelism())
                .count();
        if (chained > 0 && chained < streams.size()) {
            throw new IllegalArgumentException("of the inputs " + streams.keySet()
                    + " some are sources of the job's parallelism and some are not");
        }
    }

    SingleOutputStreamOperator<Intaken> into(String name, ShippedRules first, long reportMillis) {
        IntakeFactory factory = new IntakeFactory(first, List.copyOf(streams.keySet()), reportMillis);
        MultipleInputTransformation<Intaken> intake =
                new MultipleInputTransformation<>(name, factory, Forms.INTAKEN, env.getParallelism());
        intake.setChainingStrategy(ChainingStrategy.HEAD);
        streams.values().forEach(stream -> intake.addInput(stream.getTransformation()));
        return new MultipleConnectedStreams(env).transform(intake);
    }
}
