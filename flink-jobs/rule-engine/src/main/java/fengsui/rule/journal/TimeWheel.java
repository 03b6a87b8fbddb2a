package fengsui.rule.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits, by time. The second that is being drained lies open, with a slot for each millisecond; the seconds after it
 * wait in a ring; what is farther ahead waits in a map by second. So adding takes the same short time however much waits.
 * Not thread-safe.
 */
public final class TimeWheel<T> {

    private static final int RING = 1024;

    private final OpenSecond<T> slots;
    private final List<@Nullable Second<T>> ring = new ArrayList<>(Collections.nCopies(RING, null));
    private final TreeMap<Long, Second<T>> far = new TreeMap<>();
    private long drained = Long.MIN_VALUE;

    /** The second that lies open: that of the last time drained. None before anything was drained. */
    private long open;

    private boolean started;
    private int inRing;
    private int size;

    /**
     * Makes an empty one.
     *
     * @param order among what waits for the same time; what is equal there keeps the order in which it was added
     */
    public TimeWheel(Comparator<? super T> order) {
        slots = new OpenSecond<>(order);
    }

    /**
     * Lets something wait.
     *
     * @param time epoch milliseconds, after the last that was drained
     * @throws IllegalArgumentException where it is not
     */
    public void add(long time, T item) {
        if (time <= drained) {
            throw new IllegalArgumentException("time " + time + " has been drained, up to " + drained);
        }
        long second = Second.of(time);
        if (started && second == open) {
            slots.add(Second.millis(time), item);
        } else {
            later(second).add(Second.millis(time), item);
        }
        size++;
    }

    private Second<T> later(long second) {
        if (!started || second > open + RING) {
            return far.computeIfAbsent(second, unseen -> new Second<>());
        }
        Second<T> waiting = ring.get(placeOf(second));
        if (waiting == null) {
            waiting = new Second<>();
            putInRing(second, waiting);
        }
        return waiting;
    }

    private void putInRing(long second, Second<T> waiting) {
        ring.set(placeOf(second), waiting);
        inRing++;
    }

    private static int placeOf(long second) {
        return Math.floorMod(second, RING);
    }

    /**
     * Removes everything up to {@code upTo}, that time included, and hands it on in the order of time, then in the order
     * given. The consumer may add what comes after {@code upTo}.
     */
    public void drain(long upTo, Consumer<? super T> consumer) {
        if (upTo <= drained) {
            return;
        }
        drained = upTo;
        long last = Second.of(upTo);
        if (started) {
            drainOpen(last, consumer);
        }
        while (!started || open < last) {
            openUp(nextUpTo(last));
            drainOpen(last, consumer);
        }
    }

    private void drainOpen(long last, Consumer<? super T> consumer) {
        slots.drain(open == last ? Second.millis(drained) : Second.MILLIS - 1, item -> {
            size--;
            consumer.accept(item);
        });
    }

    /** The first second with something in it, or {@code last} where all before it are empty. */
    private long nextUpTo(long last) {
        if (inRing > 0) {
            for (long second = open + 1; second < last && second <= open + RING; second++) {
                if (ring.get(placeOf(second)) != null) {
                    return second;
                }
            }
        }
        // What is far lies behind all of the ring.
        return inRing > 0 || far.isEmpty() ? last : Math.min(far.firstKey(), last);
    }

    private void openUp(long second) {
        Second<T> waiting = take(second);
        open = second;
        started = true;
        slots.open(waiting);
        while (!far.isEmpty() && far.firstKey() <= open + RING) {
            putInRing(far.firstKey(), far.pollFirstEntry().getValue());
        }
    }

    private @Nullable Second<T> take(long second) {
        if (!started || second > open + RING) {
            return far.remove(second);
        }
        Second<T> waiting = ring.set(placeOf(second), null);
        if (waiting != null) {
            inRing--;
        }
        return waiting;
    }

    /** Goes through everything that waits, in no order. */
    public void forEach(Consumer<? super T> consumer) {
        slots.forEach(consumer);
        ring.forEach(second -> {
            if (second != null) {
                second.forEach(consumer);
            }
        });
        far.values().forEach(second -> second.forEach(consumer));
    }

    public int size() {
        return size;
    }
}
