package fengsui.job.operator;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What waits, under the current key, for event time to reach the time it is due. By time, because a history read at full
 * speed lets very much of one key wait at once.
 */
final class Waiting<T> {

    private final MapState<Long, List<T>> byTime;

    Waiting(RuntimeContext context, String name, TypeInformation<T> type) {
        byTime = context.getMapState(new MapStateDescriptor<>(name, Types.LONG, Types.LIST(type)));
    }

    void add(long due, T input) throws Exception {
        List<T> others = byTime.get(due);
        List<T> all = others == null ? new ArrayList<>() : others;
        all.add(input);
        byTime.put(due, all);
    }

    /** Takes out what is due at {@code time}, in the order in which it came. */
    List<T> take(long time) throws Exception {
        List<T> inputs = byTime.get(time);
        byTime.remove(time);
        return inputs == null ? new ArrayList<>() : inputs;
    }
}
