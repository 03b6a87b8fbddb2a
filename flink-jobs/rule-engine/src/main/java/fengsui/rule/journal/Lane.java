package fengsui.rule.journal;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The worked rows of one area that are kept equally long, in the order of {@link SafetyEvent#ORDER}: times, and where the
 * bytes are. Rows leave at the front and come, but for late ones, at the end. Not thread-safe.
 */
final class Lane {

    private static final int FIRST_SIZE = 4;

    final Area key;
    final Shelf shelf;

    /** How many rows, worked or not, pages hold of it. */
    int held;

    private long[] times = new long[FIRST_SIZE];
    private Page[] pages = new Page[FIRST_SIZE];
    private int[] offsets = new int[FIRST_SIZE];

    /** The events that rules count, at the places of their rows; none, until the first is counted. */
    private @Nullable SafetyEvent @Nullable [] events;

    private int start;
    private int end;
    private String lastId = "";
    private String lastFeed = "";

    Lane(Area key, Shelf shelf) {
        this.key = key;
        this.shelf = shelf;
    }

    /** Forgets the rows that are over at {@code clock}. */
    void trim(long clock) {
        long first = Horizon.firstAt(clock, shelf.keepMillis);
        int from = start;
        while (start < end && times[start] < first) {
            start++;
        }
        if (start > from) {
            forget(from);
        }
    }

    private void forget(int from) {
        int capacity = times.length;
        if (capacity > FIRST_SIZE && end - start <= capacity / 4) {
            move(Math.max(FIRST_SIZE, capacity / 2));
            return;
        }
        Arrays.fill(pages, from, start, null);
        if (events != null) {
            Arrays.fill(events, from, start, null);
        }
    }

    /** Puts a row at its place; behind those that are equal to it. */
    void insert(Entry entry, RowReader reader) {
        if (end == times.length) {
            move(end - start > end / 2 ? 2 * end : end);
        }
        SafetyEvent event = entry.event();
        if (isLast(event)) {
            lastId = event.eventId();
            lastFeed = event.header().origin().feed();
            set(end, entry);
        } else {
            int at = after(event, reader);
            open(at);
            set(at, entry);
        }
        end++;
    }

    /** Compares with the last row without decoding it: nearly all rows come in order, many at the same time. */
    private boolean isLast(SafetyEvent event) {
        if (start == end || event.eventTime() > times[end - 1]) {
            return true;
        }
        if (event.eventTime() < times[end - 1]) {
            return false;
        }
        int byId = event.eventId().compareTo(lastId);
        return byId == 0 ? event.header().origin().feed().compareTo(lastFeed) >= 0 : byId > 0;
    }

    private void set(int at, Entry entry) {
        times[at] = entry.time();
        pages[at] = entry.page;
        offsets[at] = entry.offset;
        if (entry.counted) {
            counted()[at] = entry.event();
        }
    }

    private @Nullable SafetyEvent[] counted() {
        if (events == null) {
            events = new @Nullable SafetyEvent[times.length];
        }
        return events;
    }

    /** Makes room at {@code at} for one more. */
    private void open(int at) {
        int moved = end - at;
        System.arraycopy(times, at, times, at + 1, moved);
        System.arraycopy(pages, at, pages, at + 1, moved);
        System.arraycopy(offsets, at, offsets, at + 1, moved);
        if (events != null) {
            System.arraycopy(events, at, events, at + 1, moved);
            events[at] = null;
        }
    }

    /** To the front of arrays of {@code capacity}. */
    private void move(int capacity) {
        int to = start + capacity;
        times = Arrays.copyOfRange(times, start, to);
        pages = Arrays.copyOfRange(pages, start, to);
        offsets = Arrays.copyOfRange(offsets, start, to);
        if (events != null) {
            events = Arrays.copyOfRange(events, start, to);
        }
        end -= start;
        start = 0;
    }

    /** The first row that is after {@code event}. */
    int after(SafetyEvent event, RowReader reader) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, event, reader) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int at, SafetyEvent event, RowReader reader) {
        int byTime = Long.compare(times[at], event.eventTime());
        return byTime != 0 ? byTime : SafetyEvent.ORDER.compare(event(at, reader), event);
    }

    /** The first row at or after {@code time}. */
    int from(long time) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first row after {@code time}. */
    int after(long time) {
        return time == Long.MAX_VALUE ? end : from(time + 1);
    }

    int end() {
        return end;
    }

    /** Some of them may be over by now. */
    int size() {
        return end - start;
    }

    SafetyEvent event(int at, RowReader reader) {
        SafetyEvent kept = countedEvent(at);
        return kept == null ? reader.row(pages[at], offsets[at]).event() : kept;
    }

    /** {@code null} where no rule counts it. */
    @Nullable
    SafetyEvent countedEvent(int at) {
        return events == null ? null : events[at];
    }

    /** Keeps at hand from now on those events that pass {@code counts}, and no others. */
    void recount(Predicate<SafetyEvent> counts, RowReader reader) {
        for (int at = start; at < end; at++) {
            SafetyEvent event = event(at, reader);
            if (counts.test(event)) {
                counted()[at] = event;
            } else if (events != null) {
                events[at] = null;
            }
        }
    }
}
