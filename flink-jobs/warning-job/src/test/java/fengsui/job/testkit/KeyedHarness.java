package fengsui.job.testkit;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** An operator whose first input has a key and whose second has none, in an environment that is given to it. */
final class KeyedHarness<A, B, OUT> extends AbstractStreamOperatorTestHarness<OUT> {

    private final TwoInputStreamOperator<A, B, OUT> keyed;

    KeyedHarness(TwoInputStreamOperator<A, B, OUT> operator, KeySelector<A, String> key, MockEnvironment environment)
            throws Exception {
        super(operator, environment);
        keyed = operator;
        config.setStatePartitioner(0, key);
        config.setStateKeySerializer(Types.STRING.createSerializer(executionConfig.getSerializerConfig()));
        config.serializeAllConfigs();
    }

    List<Station.Input> inputs() {
        return List.of(
                new Door<A>(
                        record -> {
                            keyed.setKeyContextElement1(record);
                            keyed.processElement1(record);
                        },
                        keyed::processWatermark1,
                        () -> end(1)),
                new Door<B>(
                        record -> {
                            keyed.setKeyContextElement2(record);
                            keyed.processElement2(record);
                        },
                        keyed::processWatermark2,
                        () -> end(2)));
    }

    private void end(int input) throws Exception {
        if (keyed instanceof BoundedMultiInput ending) {
            ending.endInput(input);
        }
    }
}
