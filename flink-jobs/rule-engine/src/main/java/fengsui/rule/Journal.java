package fengsui.rule;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The events that went through the engines, each kept as long as some rule remembers it, so that engines can be rebuilt.
 * Takes events in their order. Not thread-safe.
 */
final class Journal {

    /** Rows of one memory, oldest first; those that rules count also by area. */
    private static final class Shelf {
        final Deque<ScopedEvent> rows = new ArrayDeque<>();
        final Map<Area, Deque<ScopedEvent>> byArea = new HashMap<>();

        void add(ScopedEvent row, boolean counted) {
            rows.addLast(row);
            if (counted) {
                byArea.computeIfAbsent(row.scope(), area -> new ArrayDeque<>()).addLast(row);
            }
        }

        void dropOldest() {
            ScopedEvent row = rows.removeFirst();
            Area area = row.scope();
            Deque<ScopedEvent> counted = byArea.get(area);
            if (counted != null && row.equals(counted.peekFirst())) {
                counted.removeFirst();
                if (counted.isEmpty()) {
                    byArea.remove(area);
                }
            }
        }
    }

    private final TreeMap<Long, Shelf> byMemory = new TreeMap<>();

    void add(ScopedEvent row, Watchers.Watched watched) {
        byMemory.computeIfAbsent(watched.memoryMillis(), memory -> new Shelf()).add(row, watched.counted());
    }

    /** Forgets what no rule remembers at {@code clock}; what is exactly as old as the memory is kept. */
    void expire(long clock) {
        byMemory.forEach((memory, shelf) -> {
            while (!shelf.rows.isEmpty() && shelf.rows.getFirst().event().eventTime() < clock - memory) {
                shelf.dropOldest();
            }
        });
    }

    /** What {@code rule} watched in {@code area} since {@code from}, itself included; in no order. */
    List<SafetyEvent> watched(Rule rule, Area area, long from) {
        List<SafetyEvent> found = new ArrayList<>();
        for (Shelf shelf : byMemory.values()) {
            Deque<ScopedEvent> rows = shelf.byArea.get(area);
            if (rows != null) {
                newest(rows, from).forEach(event -> {
                    if (rule.watches(event)) {
                        found.add(event);
                    }
                });
            }
        }
        return found;
    }

    private static List<SafetyEvent> newest(Deque<ScopedEvent> rows, long from) {
        List<SafetyEvent> newest = new ArrayList<>();
        Iterator<ScopedEvent> back = rows.descendingIterator();
        while (back.hasNext()) {
            SafetyEvent event = back.next().event();
            if (event.eventTime() < from) {
                break;
            }
            newest.add(event);
        }
        return newest;
    }

    void forEach(Consumer<ScopedEvent> consumer) {
        byMemory.values().forEach(shelf -> shelf.rows.forEach(consumer));
    }
}
