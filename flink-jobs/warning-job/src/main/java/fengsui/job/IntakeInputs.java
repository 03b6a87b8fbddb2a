package fengsui.job;

import fengsui.codec.privacy.KeyPlace;
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
import org.apache.flink.streaming.api.transformations.MultipleInputTransformation;

/** What flows into intake. */
final class IntakeInputs {

    private final StreamExecutionEnvironment env;
    private final KeyPlace keys;
    private final Map<IntakeInput, DataStream<?>> streams = new EnumMap<>(IntakeInput.class);

    private IntakeInputs(StreamExecutionEnvironment env, KeyPlace keys) {
        this.env = env;
        this.keys = keys;
    }

    static IntakeInputs open(StreamExecutionEnvironment env, JobInput input, Edition first, JobSettings settings) {
        IntakeInputs inputs = new IntakeInputs(env, settings.keys());
        inputs.streams.put(IntakeInput.RECORDS, input.open(env, first.rules(), settings));
        input.editions(env, settings)
                .ifPresent(editions -> inputs.streams.put(IntakeInput.EDITIONS, editions.broadcast()));
        input.clock(env, settings).ifPresent(clock -> inputs.streams.put(IntakeInput.CLOCK, clock));
        return inputs;
    }

    SingleOutputStreamOperator<Intaken> into(String name, ShippedRules first, long reportMillis) {
        IntakeFactory factory = new IntakeFactory(first, List.copyOf(streams.keySet()), reportMillis, keys);
        MultipleInputTransformation<Intaken> intake =
                new MultipleInputTransformation<>(name, factory, Forms.INTAKEN, env.getParallelism());
        streams.values().forEach(stream -> intake.addInput(stream.getTransformation()));
        return new MultipleConnectedStreams(env).transform(intake);
    }
}
