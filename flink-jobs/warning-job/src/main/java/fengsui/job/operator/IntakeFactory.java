package fengsui.job.operator;

import fengsui.codec.privacy.KeyPlace;
import fengsui.job.wire.Intaken;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/**
 * Makes {@link IntakeOperator}s. They are heads of chains: a source in the chain of an operator of several inputs loses its
 * state at a restore (Flink 2.2.1).
 */
public final class IntakeFactory extends AbstractStreamOperatorFactory<Intaken> {

    private static final long serialVersionUID = 1L;

    private final ShippedRules first;
    private final ArrayList<IntakeInput> inputs;
    private final long reportMillis;
    private final KeyPlace keys;

    /**
     * @param first the rule set that the job starts with
     * @param inputs in the order in which they are connected
     * @param reportMillis how often the ledger goes to health, in processing time
     * @param keys where those lie that the readers of records use
     */
    public IntakeFactory(ShippedRules first, List<IntakeInput> inputs, long reportMillis, KeyPlace keys) {
        this.first = first;
        this.inputs = new ArrayList<>(inputs);
        this.reportMillis = reportMillis;
        this.keys = keys;
        this.chainingStrategy = ChainingStrategy.HEAD;
    }

    ShippedRules first() {
        return first;
    }

    List<IntakeInput> inputs() {
        return inputs;
    }

    long reportMillis() {
        return reportMillis;
    }

    KeyPlace keys() {
        return keys;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Flink asks for the operator that this factory makes, under a type of its own
    public <T extends StreamOperator<Intaken>> T createStreamOperator(StreamOperatorParameters<Intaken> parameters) {
        return (T) new IntakeOperator(this, parameters);
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared by Flink
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
        return IntakeOperator.class;
    }
}
