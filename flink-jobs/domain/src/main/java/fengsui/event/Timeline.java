package fengsui.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What holds from which event time on. There is always something that holds: the first value holds for all time before.
 * Not thread-safe.
 */
public final class Timeline<T> {

    /** Holds from {@code from}, epoch milliseconds, until the next one begins. */
    public record Span<T>(long from, T value) {}

    private final TreeMap<Long, T> values = new TreeMap<>();

    public Timeline(T first) {
        values.put(Long.MIN_VALUE, first);
    }

    /** {@code value} holds from {@code from} on; what was to begin then or later no longer does. */
    public void begin(long from, T value) {
        values.tailMap(from, true).clear();
        values.put(from, value);
    }

    public T at(long time) {
        return values.floorEntry(time).getValue();
    }

    /** When something else begins to hold, after {@code time}; {@link Long#MAX_VALUE} where nothing does. */
    public long changesAfter(long time) {
        Long next = values.higherKey(time);
        return next == null ? Long.MAX_VALUE : next;
    }

    /** All spans that touch {@code from} to {@code to}, both included, in order. */
    public List<Span<T>> between(long from, long to) {
        return spans(values.subMap(values.floorKey(from), true, to, true));
    }

    public List<Span<T>> all() {
        return spans(values);
    }

    /** Forgets what ended before {@code time}: what held then is taken to have held always. */
    public void forgetBefore(long time) {
        Map.Entry<Long, T> holds = values.floorEntry(time);
        values.headMap(holds.getKey(), true).clear();
        values.put(Long.MIN_VALUE, holds.getValue());
    }

    private static <T> List<Span<T>> spans(Map<Long, T> values) {
        List<Span<T>> spans = new ArrayList<>();
        values.forEach((from, value) -> spans.add(new Span<>(from, value)));
        return spans;
    }
}
