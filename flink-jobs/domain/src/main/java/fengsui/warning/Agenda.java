package fengsui.warning;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What falls due when. Not thread-safe. */
final class Agenda {

    private final NavigableMap<Long, NavigableSet<Subject>> byTime = new TreeMap<>();

    void put(long time, Subject subject) {
        byTime.computeIfAbsent(time, none -> new TreeSet<>()).add(subject);
    }

    void remove(long time, Subject subject) {
        NavigableSet<Subject> then = byTime.get(time);
        if (then != null && then.remove(subject) && then.isEmpty()) {
            byTime.remove(time);
        }
    }

    NavigableSet<Subject> until(long time) {
        NavigableSet<Subject> due = new TreeSet<>();
        byTime.headMap(time, true).values().forEach(due::addAll);
        return due;
    }

    /** {@link Long#MAX_VALUE} where nothing is. */
    long first() {
        return byTime.isEmpty() ? Long.MAX_VALUE : byTime.firstKey();
    }
}
