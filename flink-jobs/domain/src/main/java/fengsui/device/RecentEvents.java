package fengsui.device;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The events of one device that are remembered, each until a time of its own. An event is remembered while the clock has
 * not passed that time; at most {@code cap} are. When one more would be too many, the eighth that would be forgotten
 * first is, and counted. What is seen is a function of what was shown, with which clocks: it does not depend on when
 * memory is cleared or saved. Not thread-safe.
 */
public final class RecentEvents {

    private static final int SMALLEST = 8;

    /** Open addressing with linear probing, at most half full; an id of 0 is none. */
    private long[] ids = new long[SMALLEST];

    private long[] until = new long[SMALLEST];
    private int size;
    private long latest = Long.MIN_VALUE;
    private final int cap;

    /** @param cap how many are remembered at most; at least 1 */
    public RecentEvents(int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("expected a cap of at least 1");
        }
        this.cap = cap;
    }

    RecentEvents(SeenEvents saved, int cap) {
        this(cap);
        empty(saved.size());
        for (int i = 0; i < saved.size() && size < cap; i++) {
            put(saved.id(i), saved.until(i));
        }
    }

    /**
     * Shows one event.
     *
     * @param eventId what makes it the same as another one
     * @param end until when it is to be remembered; one whose end has passed already is new and leaves no trace
     * @param clock the event time that has been reached; it never goes back
     */
    public Sight see(String eventId, long end, long clock) {
        long id = IdHash.of(eventId);
        int at = slot(id);
        if (ids[at] == id && until[at] >= clock) {
            return Sight.REPEATED;
        }
        return end < clock ? Sight.NEW : remember(id, end, clock);
    }

    private Sight remember(long id, long end, long clock) {
        int at = slot(id);
        if (ids[at] == id) {
            // Forgotten already, and only not yet cleared away.
            until[at] = end;
            latest = Math.max(latest, end);
            return Sight.NEW;
        }
        int forgotten = size == cap ? makeRoom(clock) : 0;
        if (2 * (size + 1) > ids.length) {
            keep(remembered(clock));
        }
        put(id, end);
        return Sight.instead(forgotten);
    }

    /** Returns how many were forgotten before their time. */
    private int makeRoom(long clock) {
        int[] all = remembered(clock);
        int leaving = all.length < cap ? 0 : Math.max(1, cap / 8);
        keep(leaving == 0 ? all : Arrays.stream(byEnd(all)).skip(leaving).toArray());
        return leaving;
    }

    private int[] byEnd(int[] slots) {
        Comparator<Integer> byEnd = Comparator.comparingLong(at -> until[at]);
        return Arrays.stream(slots)
                .boxed()
                .sorted(byEnd.thenComparingLong(at -> ids[at]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] remembered(long clock) {
        int[] slots = new int[size];
        int found = 0;
        for (int at = 0; at < ids.length; at++) {
            if (ids[at] != 0 && until[at] >= clock) {
                slots[found++] = at;
            }
        }
        return Arrays.copyOf(slots, found);
    }

    private void keep(int[] slots) {
        long[] oldIds = ids;
        long[] oldUntil = until;
        empty(slots.length);
        for (int at : slots) {
            put(oldIds[at], oldUntil[at]);
        }
    }

    /** With room for half as many again, so that it is seldom that all are put anew. */
    private void empty(int expected) {
        int length = Math.max(SMALLEST, Integer.highestOneBit(3 * expected + 2) * 2);
        ids = new long[length];
        until = new long[length];
        size = 0;
    }

    private void put(long id, long end) {
        int at = slot(id);
        ids[at] = id;
        until[at] = end;
        size++;
        latest = Math.max(latest, end);
    }

    /** Where {@code id} is, or would be. */
    private int slot(long id) {
        int at = (int) id & (ids.length - 1);
        while (ids[at] != id && ids[at] != 0) {
            at = (at + 1) & (ids.length - 1);
        }
        return at;
    }

    /** No event shown so far is remembered longer; {@link Long#MIN_VALUE} where none was. */
    public long latest() {
        return latest;
    }

    /** What has to be saved when {@code clock} is reached. */
    SeenEvents seen(long clock) {
        int[] slots = remembered(clock);
        long[] pairs = new long[2 * slots.length];
        for (int i = 0; i < slots.length; i++) {
            pairs[2 * i] = ids[slots[i]];
            pairs[2 * i + 1] = until[slots[i]];
        }
        return new SeenEvents(pairs);
    }

    /** Gives the memory back of what the clock has passed. */
    void clear(long clock) {
        keep(remembered(clock));
    }
}
