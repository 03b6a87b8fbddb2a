package fengsui.burst;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The areas that are watched within one, and the calls in them. Not thread-safe. */
final class Places {

    /** So many areas of one are watched; calls from others count for the area above them. */
    static final int MOST = 2048;

    /** What is left of one call after a year. */
    private static final double FORGOTTEN = 0.01;

    /** Told of each area whose counts change. */
    interface Changes {

        void changed(Place place, long minute);
    }

    private static final Comparator<Place> ORDER = Comparator.comparing(
                    (Place place) -> place.area().level(), Comparator.reverseOrder())
            .thenComparing(place -> place.area().code());

    private static final List<Level> DOWNWARD =
            Stream.of(Level.values()).sorted(Comparator.reverseOrder()).toList();

    private final Place top;
    private final Map<Area, Place> byArea = new HashMap<>();
    /** Those above before those below, and by code; put off until it is asked for. */
    private @Nullable List<Place> sorted;

    Places(Place top) {
        this.top = top;
        byArea.put(top.area(), top);
    }

    Place top() {
        return top;
    }

    /** Those above before those below, and by code. */
    private List<Place> all() {
        List<Place> all = sorted;
        if (all == null) {
            all = new ArrayList<>(byArea.values());
            all.sort(ORDER);
            sorted = all;
        }
        return all;
    }

    /** The first minute that has a count; {@link Long#MAX_VALUE} for none. */
    long first() {
        return byArea.values().stream()
                .mapToLong(place -> place.panes().first())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    Collection<Place> unsorted() {
        return byArea.values();
    }

    /** The smallest area of {@code chain} that is watched, watched from now on if there is room. */
    Place smallest(AreaChain chain) {
        Place place = top;
        for (Level level : DOWNWARD) {
            Area area = chain.at(level);
            if (level.compareTo(top.area().level()) < 0 && isTold(chain, level)) {
                Place known = byArea.get(area);
                if (known == null && byArea.size() >= MOST) {
                    return place;
                }
                place = known == null ? watch(Place.below(place, area)) : known;
            }
        }
        return place;
    }

    /** Where a code is that of any level above, the place is known no better than that. */
    private static boolean isTold(AreaChain chain, Level level) {
        return DOWNWARD.stream()
                .filter(above -> above.compareTo(level) > 0)
                .noneMatch(above -> chain.code(above).equals(chain.code(level)));
    }

    private Place watch(Place place) {
        byArea.put(place.area(), place);
        sorted = null;
        return place;
    }

    /** One more call in {@code place}. Whatever the order of calls, the counts are the same. */
    void count(Place place, long minute, Changes changes) {
        change(place, minute, true, changes);
    }

    /** An area counts the areas below it once a block, at the first call in the block. */
    private void change(Place place, long minute, boolean more, Changes changes) {
        long before = place.panes().firstInBlock(minute);
        if (more) {
            place.panes().add(minute);
        } else {
            place.panes().remove(minute);
        }
        changes.changed(place, minute);
        long after = place.panes().firstInBlock(minute);
        Place parent = place.parent();
        if (parent != null && before != after) {
            if (before != Long.MAX_VALUE) {
                change(parent, before, false, changes);
            }
            if (after != Long.MAX_VALUE) {
                change(parent, after, true, changes);
            }
        }
    }

    /** Drops counts before {@code minute}, and areas of which nothing is left. */
    void forget(long minute, long hour) {
        List<Place> below = all();
        for (int i = below.size() - 1; i >= 0; i--) {
            Place place = below.get(i);
            if (place.panes().first() < minute) {
                place.panes().dropBefore(minute);
            }
            if (place != top && place.isForgotten(hour, FORGOTTEN)) {
                place.leave();
                byArea.remove(place.area());
                sorted = null;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        List<Place> all = all();
        Map<Place, Integer> numbers = new HashMap<>();
        out.writeInt(all.size() - 1);
        for (Place place : all) {
            Place parent = place.parent();
            if (parent != null) {
                out.writeShort(numbers.getOrDefault(parent, 0));
                out.writeUTF(place.area().level().label());
                out.writeUTF(place.area().code());
            }
            place.write(out);
            numbers.put(place, numbers.size());
        }
    }

    void read(DataInput in) throws IOException {
        int left = in.readInt();
        top.read(in);
        List<Place> numbers = new ArrayList<>(List.of(top));
        for (; left > 0; left--) {
            Place parent = numbers.get(in.readUnsignedShort());
            Level level = Level.parse(in.readUTF()).orElseThrow(() -> new IOException("a level is expected"));
            Place place = watch(Place.below(parent, new Area(level, in.readUTF())));
            place.read(in);
            numbers.add(place);
        }
    }

    /** Of each level that has any. */
    Collection<List<Place>> byLevel() {
        Map<Level, List<Place>> byLevel = new EnumMap<>(Level.class);
        for (Place place : all()) {
            byLevel.computeIfAbsent(place.area().level(), unseen -> new ArrayList<>())
                    .add(place);
        }
        return byLevel.values();
    }
}
