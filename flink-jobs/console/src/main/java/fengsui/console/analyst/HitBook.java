package fengsui.console.analyst;

import fengsui.area.Area;
import fengsui.codec.SignalView;
import fengsui.figures.Days;
import fengsui.risk.ChangeKind;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hits of rules, on trial or not, by rule and by area, less those that were taken back. Not thread-safe. */
final class HitBook {

    /** Repeated records are known as such among so many that came last. */
    private static final int REMEMBERED = 50_000;

    /**
     * Of one rule or area.
     *
     * @param week since the last Monday
     * @param recent over the last five weeks
     * @param last when, epoch milliseconds of event time
     */
    record Hits(long day, long week, long recent, long last) {

        static final Hits NONE = new Hits(0, 0, 0, 0);
    }

    private static final class Page {
        private final DayCounts counts = new DayCounts();
        private long last;

        private void add(long day, long time, int by) {
            counts.add(day, by);
            last = by > 0 ? Math.max(last, time) : last;
        }
    }

    private final Days days;
    private final Map<String, SignalView> standing = new Newest<>(REMEMBERED);
    private final SortedMap<String, Page> rules = new TreeMap<>();
    private final SortedMap<Area, Page> areas = new TreeMap<>();

    HitBook(Days days) {
        this.days = days;
    }

    /** Takes the next record; a repeated one changes nothing. */
    void take(SignalView signal) {
        String replaced = signal.replaces();
        if (replaced != null) {
            takeBack(standing.remove(replaced));
        }
        if (signal.change() == ChangeKind.WITHDRAWN) {
            takeBack(standing.remove(signal.signalId()));
        } else if (standing.put(signal.signalId(), signal) == null) {
            count(signal, 1);
        }
    }

    private void takeBack(@Nullable SignalView before) {
        if (before != null) {
            count(before, -1);
        }
    }

    private void count(SignalView signal, int by) {
        long day = days.of(signal.time());
        rules.computeIfAbsent(signal.rule(), unseen -> new Page()).add(day, signal.time(), by);
        areas.computeIfAbsent(signal.area(), unseen -> new Page()).add(day, signal.time(), by);
    }

    /** Which rules have hit. */
    Set<String> rules() {
        return new TreeSet<>(rules.keySet());
    }

    Set<Area> areas() {
        return new TreeSet<>(areas.keySet());
    }

    /** Of {@code rule}, as of {@code now}. */
    Hits ofRule(String rule, long now) {
        return at(rules.get(rule), now);
    }

    Hits ofArea(Area area, long now) {
        return at(areas.get(area), now);
    }

    private Hits at(@Nullable Page page, long now) {
        if (page == null) {
            return Hits.NONE;
        }
        long today = days.of(now);
        return new Hits(
                page.counts.since(today),
                page.counts.since(days.weekOf(today)),
                page.counts.since(today - Days.RECENT + 1),
                page.last);
    }
}
