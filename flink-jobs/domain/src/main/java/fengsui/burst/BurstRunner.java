package fengsui.burst;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A watch for each sort of events in each area of one level, kept in memory: a state of some ten thousand bytes is not to
 * be read for every call. All have one clock, that of event time. Not thread-safe.
 */
public final class BurstRunner {

    private record Watched(Sort sort, BurstWatch watch) {}

    private final Level level;
    private final WeekHours weekHours;
    private final Map<String, Sort> sorts = new HashMap<>();
    private final TreeMap<String, Watched> watches = new TreeMap<>();
    private long clock = Long.MIN_VALUE;

    /**
     * @param level of the areas that are watched as a whole, with all areas within: those that share a key
     * @param sorts what is counted; all else is passed over
     */
    public BurstRunner(Level level, Set<Sort> sorts, WeekHours weekHours) {
        this.level = level;
        this.weekHours = weekHours;
        sorts.forEach(sort -> this.sorts.put(name(sort), sort));
    }

    /** Events of one key are watched together. */
    public static String key(SafetyEvent event, Level level) {
        return key(Sort.of(event), event.area().at(level));
    }

    private static String key(Sort sort, Area area) {
        return name(sort) + "|" + area;
    }

    private static String name(Sort sort) {
        return sort.kind() + "|" + sort.subject();
    }

    /** Empty for what is not counted. */
    public Optional<Taken> accept(SafetyEvent event) {
        Sort sort = Sort.of(event);
        if (!sorts.containsKey(name(sort))) {
            return Optional.empty();
        }
        Watched watched = watches.computeIfAbsent(key(event, level), unseen -> begin(sort, event));
        return Optional.of(watched.watch().accept(event.area(), event.eventTime()));
    }

    private Watched begin(Sort sort, SafetyEvent event) {
        BurstWatch watch = BurstWatch.begin(level, event.area(), weekHours);
        watch.advance(clock, nothing -> {});
        return new Watched(sort, watch);
    }

    /** See {@link BurstWatch#advance}; key by key, and each in order of time. */
    public void advance(long time, Consumer<SortedBurst> told) {
        clock = Math.max(clock, time);
        watches.values()
                .forEach(watched ->
                        watched.watch().advance(clock, burst -> told.accept(new SortedBurst(watched.sort(), burst))));
    }

    public long clock() {
        return clock;
    }

    /** Hands the state of each key to {@code store}. */
    public void save(BiConsumer<String, byte[]> store) {
        watches.forEach((key, watched) -> store.accept(key, watched.watch().state()));
    }

    /** Puts back what {@link #save} handed out. What is no longer counted is left out. */
    public void restore(String key, byte[] state) {
        Sort sort = sorts.get(key.substring(0, key.lastIndexOf('|')));
        if (sort != null) {
            watches.put(key, new Watched(sort, BurstWatch.restore(state, weekHours)));
        }
    }

    /** Goes on at {@code time}: keys that begin from now on begin there. */
    public void resume(long time) {
        clock = time;
    }
}
