package fengsui.job;

import fengsui.codec.privacy.KeyPlace;
import fengsui.job.operator.IntakeFactory;
import fengsui.job.operator.IntakeInput;
import fengsui.job.operator.ShippedRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Intaken;
import fengsui.job.wire.Taken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.MultipleConnectedStreams;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.KeyedMultipleInputTransformation;

/** What flows into intake. */
final class IntakeInputs {

    private static final String APART = "devices";

    private final StreamExecutionEnvironment env;
    private final KeyPlace keys;
    private final Map<IntakeInput, DataStream<?>> streams = new EnumMap<>(IntakeInput.class);

    private IntakeInputs(StreamExecutionEnvironment env, KeyPlace keys) {
        this.env = env;
        this.keys = keys;
    }

    static IntakeInputs open(StreamExecutionEnvironment env, JobInput input, Edition first, JobSettings settings) {
        IntakeInputs inputs = new IntakeInputs(env, settings.keys());
        inputs.streams.put(IntakeInput.RECORDS, byDevice(input.open(env, first.rules(), settings)));
        input.editions(env, settings)
                .ifPresent(editions -> inputs.streams.put(IntakeInput.EDITIONS, editions.broadcast()));
        input.clock(env, settings).ifPresent(clock -> inputs.streams.put(IntakeInput.CLOCK, clock));
        return inputs;
    }

    /** Whether rules may change while the job runs. */
    boolean editions() {
        return streams.containsKey(IntakeInput.EDITIONS);
    }

    private static KeyedStream<Taken, String> byDevice(DataStream<Taken> records) {
        return records.flatMap(new DevicesApart(), Forms.TAKEN)
                .name(APART)
                .uid(APART)
                .keyBy(Taken::key, Types.STRING);
    }

    /** Of the inputs, only records have a key: the device. */
    SingleOutputStreamOperator<Intaken> into(String name, ShippedRules first, long reportMillis) {
        IntakeFactory factory = new IntakeFactory(first, List.copyOf(streams.keySet()), reportMillis, keys);
        KeyedMultipleInputTransformation<Intaken> intake = new KeyedMultipleInputTransformation<>(
                name, factory, Forms.INTAKEN, env.getParallelism(), Types.STRING);
        streams.values().forEach(stream -> intake.addInput(stream.getTransformation(), key(stream)));
        return new MultipleConnectedStreams(env).transform(intake);
    }

    @SuppressWarnings("NullAway") // so Flink is told that an input has no key
    private static KeySelector<?, ?> key(DataStream<?> stream) {
        return stream instanceof KeyedStream<?, ?> keyed ? keyed.getKeySelector() : null;
    }
}
