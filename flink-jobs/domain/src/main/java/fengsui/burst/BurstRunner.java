package fengsui.burst;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A watch for each sort of events in each area of one level, kept in memory: a state of some ten thousand bytes is not to
 * be read for every call. All have one clock, that of event time. Not thread-safe.
 */
public final class BurstRunner {

    /** What time alone makes of a watch is made again at a restore; this much of it at the most. */
    private static final long SAVED_EVERY = 24 * 3_600_000L;

    private static final class Watched {

        private final Sort sort;
        private final BurstWatch watch;
        private boolean heard;
        private long saved;

        Watched(Sort sort, BurstWatch watch, long saved) {
            this.sort = sort;
            this.watch = watch;
            this.saved = saved;
        }

        boolean isChanged(long clock) {
            return heard || (clock != saved && (saved == Long.MIN_VALUE || clock - saved >= SAVED_EVERY));
        }
    }

    private final Level level;
    private final WeekHours weekHours;
    private final TreeMap<String, Watched> watches = new TreeMap<>();
    private final Set<String> gone = new TreeSet<>();
    private long clock = Long.MIN_VALUE;

    /** @param level of the areas that are watched as a whole, with all areas within: those that share a key */
    public BurstRunner(Level level, WeekHours weekHours) {
        this.level = level;
        this.weekHours = weekHours;
    }

    /** Events of one key are watched together. */
    public static String key(SafetyEvent event, Level level) {
        return key(Sort.of(event), event.area().at(level));
    }

    private static String key(Sort sort, Area area) {
        return sort.kind() + "|" + sort.subject() + "|" + area;
    }

    public Taken accept(SafetyEvent event) {
        String key = key(event, level);
        Watched known = watches.get(key);
        Watched watched = known == null ? begin(event) : known;
        Taken taken = watched.watch.accept(event.area(), event.eventTime());
        if (taken != Taken.TOO_LATE && taken != Taken.TOO_EARLY) {
            watched.heard = true;
            watches.put(key, watched);
        }
        return taken;
    }

    private Watched begin(SafetyEvent event) {
        BurstWatch watch = BurstWatch.begin(level, event.area(), weekHours);
        watch.advance(clock, nothing -> {});
        return new Watched(Sort.of(event), watch, Long.MIN_VALUE);
    }

    /** See {@link BurstWatch#advance}; key by key, and each in order of time. Keys long silent are forgotten. */
    public void advance(long time, Consumer<SortedBurst> told) {
        clock = Math.max(clock, time);
        watches.entrySet().removeIf(entry -> {
            Watched watched = entry.getValue();
            watched.watch.advance(clock, burst -> told.accept(new SortedBurst(watched.sort, burst)));
            return watched.watch.isForgotten() && gone.add(entry.getKey());
        });
    }

    /** The hours of the week are other ones now, from a time on that the clock has not passed. */
    public void renew() {
        watches.values().forEach(watched -> watched.watch.renew());
    }

    /** The input has ended: tells of the minutes that have calls, and leaves the clock there, so that more may come. */
    public void finish(Consumer<SortedBurst> told) {
        long end = watches.values().stream()
                .mapToLong(watched -> watched.watch.end())
                .max()
                .orElse(clock);
        advance(end, told);
    }

    public long clock() {
        return clock;
    }

    /** Hands the state of each key that has changed since the last time to {@code store}; {@code null} where it is gone. */
    public void save(BiConsumer<String, byte @Nullable []> store) {
        // First, for one of them may have begun anew.
        gone.forEach(key -> store.accept(key, null));
        gone.clear();
        watches.forEach((key, watched) -> {
            if (watched.isChanged(clock)) {
                store.accept(key, watched.watch.state());
                watched.heard = false;
                watched.saved = clock;
            }
        });
    }

    /**
     * Puts back what {@link #save} handed out, where its sort is one of {@code counted}.
     *
     * @return whether it is
     * @throws IllegalArgumentException where {@code state} is no state, or not of {@code key}
     */
    public boolean restore(String key, byte[] state, Set<Sort> counted) {
        BurstWatch watch = BurstWatch.restore(state, weekHours);
        Sort sort = sort(key, watch.area());
        if (counted.contains(sort)) {
            watches.put(key, new Watched(sort, watch, clock));
        }
        return counted.contains(sort);
    }

    private static Sort sort(String key, Area area) {
        int kind = key.indexOf('|');
        int subject = key.length() - area.toString().length() - 1;
        if (kind < 0 || subject <= kind || !key.endsWith("|" + area)) {
            throw new IllegalArgumentException("the state of " + area + " is not that of " + key);
        }
        return new Sort(EventKind.valueOf(key.substring(0, kind)), key.substring(kind + 1, subject));
    }

    /** Goes on at {@code time}, where the other one stood: what that one has told is not told again. */
    public void resume(long time) {
        clock = time;
        watches.values().forEach(watched -> {
            watched.watch.advance(time, told -> {});
            watched.saved = time;
        });
    }
}
