package fengsui.rule.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The second that is being drained: a slot for each of its milliseconds. Not thread-safe. */
final class OpenSecond<T> {

    private final Comparator<? super T> order;
    private final List<@Nullable List<T>> slots = new ArrayList<>(Collections.nCopies(Second.MILLIS, null));
    private int next;
    private int size;

    OpenSecond(Comparator<? super T> order) {
        this.order = order;
    }

    /** Begins with the next second. To be called when nothing is left of the one before. */
    void open(@Nullable Second<T> second) {
        next = 0;
        if (second != null) {
            for (int at = 0; at < second.size(); at++) {
                add(second.millisecond(at), second.item(at));
            }
        }
    }

    void add(int millisecond, T item) {
        List<T> slot = slots.get(millisecond);
        if (slot == null) {
            slot = new ArrayList<>(2);
            slots.set(millisecond, slot);
        }
        slot.add(item);
        size++;
    }

    /** Hands on what waits up to {@code last}, that millisecond included. */
    void drain(int last, Consumer<T> consumer) {
        while (next <= last && size > 0) {
            List<T> slot = slots.set(next, null);
            next++;
            if (slot != null) {
                size -= slot.size();
                if (slot.size() > 1) {
                    slot.sort(order);
                }
                slot.forEach(consumer);
            }
        }
        next = last + 1;
    }

    void forEach(Consumer<? super T> consumer) {
        slots.forEach(slot -> {
            if (slot != null) {
                slot.forEach(consumer);
            }
        });
    }
}
