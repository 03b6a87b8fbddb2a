package fengsui.rule.journal;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.RowOutput;
import fengsui.codec.ScopedRow;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The events from which engines are rebuilt, each kept as long as it was asked to be: as bytes, in segments of about
 * 16 KiB for each key group, and in memory an index from area to the events that were worked. A segment that is full is
 * never written to the store again.
 *
 * <p>An event is written down when it comes, by {@link #append}, and is found in its area once it was {@link #worked}. One
 * that is appended twice is there twice. Not thread-safe.
 */
public final class Journal {

    private record Nowhere(Lane lane, Page page) {

        static Nowhere make() {
            Shelf shelf = new Shelf(0, 0);
            return new Nowhere(new Lane(new Area(Level.CITY, "nowhere"), shelf), new Page(shelf, 0));
        }
    }

    private final ToIntFunction<Area> groups;
    private final Pages pages = new Pages();
    private final Map<Area, List<Lane>> lanesByKey = new HashMap<>();
    private final RowReader reader = new RowReader();
    private final RowOutput scratch = new RowOutput();
    private long clock = Long.MIN_VALUE;

    /** Where all rows go that are not kept; {@code null} where rows are kept. */
    private final @Nullable Nowhere nowhere;

    /**
     * Makes an empty one.
     *
     * @param groups the key group that an area belongs to
     */
    public Journal(ToIntFunction<Area> groups) {
        this(groups, null);
    }

    private Journal(ToIntFunction<Area> groups, @Nullable Nowhere nowhere) {
        this.groups = groups;
        this.nowhere = nowhere;
    }

    /** Takes every event and keeps none: for measuring what keeping costs. */
    public static Journal keepingNothing() {
        return new Journal(area -> 0, Nowhere.make());
    }

    /**
     * Writes an event down.
     *
     * @param keepMillis how long it is kept after its event time, the boundary included; not negative
     * @param counted whether rules that only count watch it, so that {@link #counted} has to find it
     */
    public Entry append(ScopedEvent row, long keepMillis, boolean counted) {
        if (nowhere != null) {
            return new Entry(row, nowhere.lane(), nowhere.page(), counted);
        }
        Lane lane = lane(row.scope(), keepMillis);
        scratch.clear();
        try {
            ScopedRow.write(row, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail", e);
        }
        Page page = pages.append(scratch, lane, row.event().eventTime());
        return new Entry(row, lane, page, counted);
    }

    private Lane lane(Area key, long keepMillis) {
        List<Lane> lanes = lanesByKey.get(key);
        if (lanes == null) {
            lanes = new ArrayList<>(1);
            lanesByKey.put(key, lanes);
        }
        for (Lane lane : lanes) {
            if (lane.shelf.keepMillis == keepMillis) {
                return lane;
            }
        }
        Lane lane = new Lane(key, pages.shelf(groups.applyAsInt(key), keepMillis));
        lanes.add(lane);
        return lane;
    }

    /**
     * The event was given to the engines: from now on it is found in its area, at its place. To be called once for an
     * entry; what is over by now is passed over.
     */
    public void worked(Entry entry) {
        Lane lane = entry.lane;
        if (nowhere == null && entry.time() >= Horizon.firstAt(clock, lane.shelf.keepMillis)) {
            lane.trim(clock);
            lane.insert(entry, reader);
        }
    }

    /** The worked events of {@code key} from {@code from} to {@code to}, both included, in {@link SafetyEvent#ORDER}. */
    public List<SafetyEvent> rows(Area key, long from, long to) {
        List<SafetyEvent> found = new ArrayList<>();
        List<Lane> lanes = lanes(key);
        for (Lane lane : lanes) {
            int end = lane.after(to);
            for (int at = lane.from(from); at < end; at++) {
                found.add(lane.event(at, reader));
            }
        }
        return inOrder(found, lanes);
    }

    /** As many as {@link #rows} would return; reads none of them. */
    public long count(Area key, long from, long to) {
        return lanes(key).stream()
                .mapToLong(lane -> Math.max(0, lane.after(to) - lane.from(from)))
                .sum();
    }

    /** Areas of which more than {@code rows} worked events are here. */
    public List<Area> crowded(int rows) {
        List<Area> crowded = new ArrayList<>();
        lanesByKey.forEach((key, lanes) -> {
            if (size(lanes) > rows) {
                crowded.add(key);
            }
        });
        return crowded;
    }

    /** Asked of every area whenever a minute is over. */
    private static int size(List<Lane> lanes) {
        int size = 0;
        for (Lane lane : lanes) {
            size += lane.size();
        }
        return size;
    }

    /**
     * The worked events of {@code key} that rules count, in {@link SafetyEvent#ORDER}; cheaper than {@link #rows}.
     *
     * @param from the first time, included
     * @param upTo the last event in that order, included; {@code null} where there is no last
     */
    public List<SafetyEvent> counted(Area key, long from, @Nullable SafetyEvent upTo) {
        List<SafetyEvent> found = new ArrayList<>();
        List<Lane> lanes = lanes(key);
        for (Lane lane : lanes) {
            int end = upTo == null ? lane.end() : lane.after(upTo, reader);
            for (int at = lane.from(from); at < end; at++) {
                SafetyEvent event = lane.countedEvent(at);
                if (event != null) {
                    found.add(event);
                }
            }
        }
        return inOrder(found, lanes);
    }

    private List<Lane> lanes(Area key) {
        List<Lane> lanes = lanesByKey.getOrDefault(key, List.of());
        lanes.forEach(lane -> lane.trim(clock));
        return lanes;
    }

    private static List<SafetyEvent> inOrder(List<SafetyEvent> found, List<Lane> lanes) {
        if (lanes.size() > 1) {
            found.sort(SafetyEvent.ORDER);
        }
        return found;
    }

    /**
     * Goes through the worked events of all areas of one level, from {@code from} to {@code to}, both included, in
     * {@link SafetyEvent#ORDER}. Holds one event of each area at a time; meanwhile the journal must not change.
     */
    public void replay(Level level, long from, long to, Consumer<SafetyEvent> consumer) {
        Merge merge = new Merge(reader);
        lanesByKey.forEach((key, lanes) -> {
            if (key.level() == level) {
                lanes.forEach(lane -> {
                    lane.trim(clock);
                    merge.add(lane, from, to);
                });
            }
        });
        merge.drain(consumer);
    }

    /** Other rules count from now on: {@link #counted} finds the events that pass {@code counts}. Goes through all. */
    public void recount(Predicate<ScopedEvent> counts) {
        lanesByKey.forEach((key, lanes) -> lanes.forEach(lane -> {
            lane.trim(clock);
            lane.recount(event -> counts.test(new ScopedEvent(key.level(), event)), reader);
        }));
    }

    /** Forgets what is older than it is kept; what is exactly as old stays. Going back in time does nothing. */
    public void expire(long now) {
        if (now > clock) {
            clock = now;
            pages.expire(now, this::drop);
        }
    }

    private void drop(Page page) {
        for (int row = 0; row < page.rows(); row++) {
            Lane lane = page.lane(row);
            lane.held--;
            if (lane.held == 0) {
                remove(lane);
            } else {
                lane.trim(clock);
            }
        }
    }

    private void remove(Lane lane) {
        List<Lane> lanes = lanesByKey.getOrDefault(lane.key, List.of());
        lanes.remove(lane);
        if (lanes.isEmpty()) {
            lanesByKey.remove(lane.key);
        }
    }

    /** Writes to {@code store} what is not there yet, and removes from it what is over: it then holds every row. */
    public void save(SegmentStore store) {
        pages.save(store);
    }

    /**
     * Takes up a stored segment, and hands on those of its rows that are not over, as if they had just been appended. The
     * segment stays as it stands in the store; the next {@link #save} removes it if all of it is over. To be called for
     * all segments of a group, before anything is appended there.
     *
     * @param counted whether rules that only count watch a row
     * @throws UncheckedIOException where the bytes are no rows, or of a version that this program does not know
     */
    public void load(StoredSegment stored, Predicate<ScopedEvent> counted, Consumer<Entry> consumer) {
        Segment segment = stored.segment();
        Page page = pages.stored(pages.shelf(stored.group(), segment.keepMillis()), stored.id(), segment);
        long first = Horizon.firstAt(clock, segment.keepMillis());
        int at = Segment.HEADER;
        while (at < page.length()) {
            ScopedEvent row = reader.row(page, at);
            int next = reader.position();
            long time = row.event().eventTime();
            if (time >= first) {
                Lane lane = lane(row.scope(), segment.keepMillis());
                page.found(at, lane, time);
                consumer.accept(new Entry(row, lane, page, counted.test(row)));
            }
            at = next;
        }
        pages.found(page);
    }

    public JournalFigures figures() {
        return pages.figures(lanesByKey.size());
    }
}
