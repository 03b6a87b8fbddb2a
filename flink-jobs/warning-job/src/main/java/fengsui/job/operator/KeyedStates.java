package fengsui.job.operator;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.function.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** Reads and writes state of the current key, whose failure is the task's. Stateless. */
final class KeyedStates {

    private KeyedStates() {}

    /** Every key of this subtask that has a value in the state of that name. */
    static List<String> keys(KeyedStateBackend<String> backend, String state) {
        try (Stream<String> keys = backend.getKeys(state, VoidNamespace.INSTANCE)) {
            return keys.toList();
        }
    }

    static <T> @Nullable T read(Callable<@Nullable T> access) {
        try {
            return access.call();
        } catch (Exception e) {
            throw new FlinkRuntimeException("keyed state cannot be read", e);
        }
    }

    static void write(ThrowingRunnable<Exception> access) {
        try {
            access.run();
        } catch (Exception e) {
            throw new FlinkRuntimeException("keyed state cannot be written", e);
        }
    }

    /** {@code value}, or nothing where it is {@code null}. */
    static <K, V> void put(MapState<K, V> state, K key, @Nullable V value) {
        if (value == null) {
            write(() -> state.remove(key));
        } else {
            write(() -> state.put(key, value));
        }
    }
}
