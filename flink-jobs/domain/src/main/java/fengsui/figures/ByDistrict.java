package fengsui.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures by district. Immutable. */
public record ByDistrict(SortedMap<String, Figures> figures) {

    public static final ByDistrict NONE = new ByDistrict(Collections.emptySortedMap());

    public ByDistrict {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    static ByDistrict of(String district, Figures figures) {
        return NONE.plus(district, figures);
    }

    static ByDistrict of(SortedMap<String, FiguresSum> sums) {
        SortedMap<String, Figures> figures = new TreeMap<>();
        sums.forEach((district, sum) -> figures.put(district, sum.sum()));
        return new ByDistrict(figures);
    }

    ByDistrict plus(String district, Figures more) {
        SortedMap<String, Figures> sum = new TreeMap<>(figures);
        sum.merge(district, more, Figures::plus);
        return new ByDistrict(sum);
    }

    ByDistrict plus(ByDistrict other) {
        SortedMap<String, Figures> sum = new TreeMap<>(figures);
        other.figures.forEach((district, more) -> sum.merge(district, more, Figures::plus));
        return new ByDistrict(sum);
    }

    /** All districts together. */
    public Figures all() {
        return figures.values().stream().reduce(Figures.NONE, Figures::plus);
    }
}
