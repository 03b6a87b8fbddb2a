package fengsui.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The incidents of one rule of which no more is expected, added up. Bounded: by day as far back as windows reach, all
 * before in one. Immutable.
 *
 * @param days by day since 1970, then by district
 * @param before by district, of the days before
 */
public record Settled(SortedMap<Long, ByDistrict> days, ByDistrict before) {

    public static final Settled NONE = new Settled(Collections.emptySortedMap(), ByDistrict.NONE);

    public Settled {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    Settled plus(long day, String district, Figures figures) {
        SortedMap<Long, ByDistrict> more = new TreeMap<>(days);
        more.merge(day, ByDistrict.of(district, figures), ByDistrict::plus);
        return new Settled(more, before);
    }

    /** Days before {@code first} become one. */
    Settled since(long first) {
        if (days.isEmpty() || days.firstKey() >= first) {
            return this;
        }
        ByDistrict old = before;
        for (ByDistrict day : days.headMap(first).values()) {
            old = old.plus(day);
        }
        return new Settled(days.tailMap(first), old);
    }
}
