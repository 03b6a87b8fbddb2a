package fengsui.burst;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The counts of those minutes that have any; minutes from the epoch. Not thread-safe. */
final class Panes {

    /** In an area that is made up of watched ones, each of them counts once in so long. */
    static final long BLOCK = 15;

    private final TreeMap<Long, Integer> counts = new TreeMap<>();

    void add(long minute) {
        counts.merge(minute, 1, Integer::sum);
    }

    void remove(long minute) {
        counts.computeIfPresent(minute, (same, count) -> count == 1 ? null : count - 1);
    }

    /** From {@code from} until just before {@code to}. */
    long sum(long from, long to) {
        long sum = 0;
        for (int count : counts.subMap(from, to).values()) {
            sum += count;
        }
        return sum;
    }

    /** The first minute that has a count within the block of {@code minute}; {@link Long#MAX_VALUE} for none. */
    long firstInBlock(long minute) {
        long from = Math.floorDiv(minute, BLOCK) * BLOCK;
        Long first = counts.ceilingKey(from);
        return first == null || first >= from + BLOCK ? Long.MAX_VALUE : first;
    }

    /** The first minute that has a count; {@link Long#MAX_VALUE} for none. */
    long first() {
        return counts.isEmpty() ? Long.MAX_VALUE : counts.firstKey();
    }

    /** The counts from {@code minute} on. */
    NavigableMap<Long, Integer> from(long minute) {
        return counts.tailMap(minute, true);
    }

    void dropBefore(long minute) {
        counts.headMap(minute, false).clear();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<Long, Integer> pane : counts.entrySet()) {
            out.writeLong(pane.getKey());
            out.writeInt(pane.getValue());
        }
    }

    void read(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(in.readLong(), in.readInt());
        }
    }
}
