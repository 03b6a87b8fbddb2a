package fengsui.job.operator;

import fengsui.job.wire.Intaken;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/**
 * Makes {@link IntakeOperator}s. An operator of several inputs, because only such a one can have the source of records in
 * its own chain and another input beside it: else each record would be written and read once more on its way in.
 */
public final class IntakeFactory extends AbstractStreamOperatorFactory<Intaken> {

    private static final long serialVersionUID = 1L;

    private final ShippedRules first;
    private final ArrayList<IntakeInput> inputs;
    private final long reportMillis;

    /**
     * @param first the rule set that the job starts with
     * @param inputs in the order in which they are connected
     * @param reportMillis how often the ledger goes to health, in processing time
     */
    public IntakeFactory(ShippedRules first, List<IntakeInput> inputs, long reportMillis) {
        this.first = first;
        this.inputs = new ArrayList<>(inputs);
        this.reportMillis = reportMillis;
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
