package fengsui.job.testkit;

import fengsui.job.operator.StandingWarnings;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/** A fault planted in what an operator is restored from. Runs with faults restart with one subtask. */
interface Fault {

    Fault NONE = new Fault() {};

    default OperatorSubtaskState rules(OperatorSubtaskState state) throws Exception {
        return state;
    }

    default OperatorSubtaskState warnings(OperatorSubtaskState state) throws Exception {
        return state;
    }

    /** Where the desks look up what was written. */
    default StandingWarnings topic(Said said) {
        return new Topic(said);
    }
}
