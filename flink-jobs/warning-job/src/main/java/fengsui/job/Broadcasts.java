package fengsui.job;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;

/**
 * Wires an operator whose first input is dealt out by key and whose second goes to every subtask. Flink's own way to do
 * so takes process functions only, which cannot walk all keys at a restore.
 */
final class Broadcasts {

    private Broadcasts() {}

    static <A, B, K, T> SingleOutputStreamOperator<T> connect(
            KeyedStream<A, K> keyed,
            DataStream<B> toAll,
            TwoInputStreamOperator<A, B, T> operator,
            TypeInformation<T> type) {
        StreamExecutionEnvironment env = keyed.getExecutionEnvironment();
        TwoInputTransformation<A, B, T> both = new TwoInputTransformation<>(
                keyed.getTransformation(),
                toAll.broadcast().getTransformation(),
                "two inputs",
                SimpleOperatorFactory.of(operator),
                type,
                env.getParallelism(),
                false);
        both.setStateKeySelectors(keyed.getKeySelector(), null);
        both.setStateKeyType(keyed.getKeyType());
        env.addOperator(both);
        return new Wired<>(env, both);
    }

    /** Opens the constructor that Flink keeps to its own. */
    private static final class Wired<T> extends SingleOutputStreamOperator<T> {

        Wired(StreamExecutionEnvironment env, TwoInputTransformation<?, ?, T> both) {
            super(env, both);
        }
    }
}
