package fengsui.job.operator;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;

/** Reads what a checkpoint held. Stateless. */
final class ListStates {

    private ListStates() {}

    static <T> List<T> all(ListState<T> state) throws Exception {
        List<T> values = new ArrayList<>();
        state.get().forEach(values::add);
        return values;
    }
}
