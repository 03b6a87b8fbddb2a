package fengsui.rule;

import fengsui.event.ScopedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Events ahead of the clock. Not thread-safe. */
final class Pending {

    private final TreeMap<Long, List<ScopedEvent>> byTime = new TreeMap<>();

    void add(ScopedEvent row) {
        byTime.computeIfAbsent(row.event().eventTime(), time -> new ArrayList<>(2))
                .add(row);
    }

    /** Removes everything up to {@code time} and hands it on in the order of {@link ScopedEvent#ORDER}. */
    void drain(long time, Consumer<ScopedEvent> consumer) {
        while (!byTime.isEmpty() && byTime.firstKey() <= time) {
            List<ScopedEvent> equal = byTime.pollFirstEntry().getValue();
            equal.sort(ScopedEvent.ORDER);
            equal.forEach(consumer);
        }
    }

    void forEach(Consumer<ScopedEvent> consumer) {
        byTime.values().forEach(rows -> rows.forEach(consumer));
    }
}
