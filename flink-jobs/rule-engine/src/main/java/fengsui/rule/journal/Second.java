package fengsui.rule.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What waits for the milliseconds of one second, in the order in which it was added. Not thread-safe. */
final class Second<T> {

    static final int MILLIS = 1000;

    private static final int FIRST_SIZE = 4;

    private final List<T> items = new ArrayList<>(FIRST_SIZE);
    private short[] millis = new short[FIRST_SIZE];

    /** The second that {@code time} lies in. */
    static long of(long time) {
        return Math.floorDiv(time, MILLIS);
    }

    /** The milliseconds of {@code time} after its second began. */
    static int millis(long time) {
        return Math.floorMod(time, MILLIS);
    }

    void add(int millisecond, T item) {
        if (items.size() == millis.length) {
            millis = Arrays.copyOf(millis, 2 * millis.length);
        }
        millis[items.size()] = (short) millisecond;
        items.add(item);
    }

    int size() {
        return items.size();
    }

    T item(int at) {
        return items.get(at);
    }

    int millisecond(int at) {
        return millis[at];
    }

    void forEach(Consumer<? super T> consumer) {
        items.forEach(consumer);
    }
}
