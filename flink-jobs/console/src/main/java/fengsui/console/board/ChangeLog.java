package fengsui.console.board;

import fengsui.console.clock.WallClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes, for whoever was away for a moment. One for all who follow, and bounded: who is slower than that, or
 * was away for longer, has to load all anew. Thread-safe.
 */
final class ChangeLog {

    private final int most;
    private final long mostBytes;
    private final Deque<Change> changes = new ArrayDeque<>();
    /** From which offset on, by channel, nothing is missing here. */
    private final Map<Channel, Long> whole = new HashMap<>();

    private @Nullable Positions positions;
    private boolean ready;
    private long bytes;
    /** The number of the newest change; the first is 1. */
    private long newest;

    /**
     * Empty, and not begun.
     *
     * @param most how many changes are kept
     * @param mostBytes how much of what they say
     */
    ChangeLog(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Begins anew: whoever followed before has to load all anew, once it is {@link #ready}. */
    synchronized void begin(String cluster, Map<Channel, Long> from) {
        changes.clear();
        bytes = 0;
        // One that nobody can have seen.
        newest++;
        whole.clear();
        whole.putAll(from);
        TreeMap<String, Long> next = new TreeMap<>();
        from.forEach((channel, offset) -> next.put(channel.name(), offset));
        positions = new Positions(cluster, next);
        ready = false;
    }

    /** All that was there before is known: from now on it may be told. */
    synchronized void ready() {
        ready = true;
        notifyAll();
    }

    /** A record that changed nothing. */
    synchronized void passed(Channel channel, long offset) {
        if (positions != null) {
            positions.passed(channel, offset);
        }
    }

    synchronized void add(Change change) {
        passed(change.channel(), change.offset());
        changes.add(change);
        newest++;
        bytes += change.json().length;
        while (changes.size() > most || bytes > mostBytes) {
            Change oldest = changes.remove();
            bytes -= oldest.json().length;
            whole.merge(oldest.channel(), oldest.offset() + 1, Math::max);
        }
        notifyAll();
    }

    /** Where one stands who has heard all. */
    record End(long number, Positions positions) {}

    /** {@code null} while nobody knows what stands. */
    synchronized @Nullable End end() {
        Positions now = positions;
        return now == null || !ready ? null : new End(newest, now.copy());
    }

    /** The number of a change before all that came after {@code from}; empty where not all of that is here. */
    synchronized OptionalLong numberAt(Positions from) {
        return holds(from) ? OptionalLong.of(before()) : OptionalLong.empty();
    }

    /** The number before the oldest change that is still here. */
    private long before() {
        return newest - changes.size();
    }

    private boolean holds(Positions from) {
        Positions now = positions;
        return now != null
                && ready
                && now.cluster().equals(from.cluster())
                && whole.entrySet().stream().allMatch(entry -> from.of(entry.getKey()) >= entry.getValue())
                && from.next().entrySet().stream()
                        .allMatch(entry -> entry.getValue() <= now.next().getOrDefault(entry.getKey(), 0L));
    }

    /** Waits for the beginning, for so long at most. */
    synchronized void awaitBeginning(long millis) throws InterruptedException {
        await(() -> ready, millis);
    }

    private void await(BooleanSupplier condition, long millis) throws InterruptedException {
        long end = WallClock.elapsed() + millis;
        for (long left = millis; left > 0 && !condition.getAsBoolean(); left = end - WallClock.elapsed()) {
            wait(left);
        }
    }

    /**
     * What came after the change of this number, oldest first; waits for it. {@code null} where some of it is gone.
     *
     * @param millis how long to wait at most
     */
    synchronized @Nullable List<Change> after(long number, long millis) throws InterruptedException {
        await(() -> ready && number != newest, millis);
        if (!ready) {
            return List.of();
        }
        if (number < before()) {
            return null;
        }
        List<Change> found = new ArrayList<>();
        Iterator<Change> latest = changes.descendingIterator();
        for (long at = newest; at > number; at--) {
            found.add(latest.next());
        }
        Collections.reverse(found);
        return found;
    }
}
