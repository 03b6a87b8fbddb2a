package fengsui.figures;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long something took, many times, in classes that each reach 1 % farther than the one before. So its size is bounded
 * (1,600 classes up to 90 days), a percentile is right to 1 % or half a second, and sums come out the same in any order,
 * which sketches that draw lots do not promise. Immutable.
 *
 * @param counts by class; class 0 is below a second
 */
public record Spans(SortedMap<Integer, Long> counts) {

    public static final Spans NONE = new Spans(new TreeMap<>());

    private static final double STEP = StrictMath.log(1.01);
    private static final int LAST = 1_600;
    private static final double SECOND = 1000;

    public Spans {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** One, of {@code millis}; what is negative counts as none at all. */
    static Spans of(long millis) {
        return new Spans(new TreeMap<>(Map.of(classOf(millis), 1L)));
    }

    private static int classOf(long millis) {
        return millis < SECOND ? 0 : Math.min(LAST, 1 + (int) (StrictMath.log(millis / SECOND) / STEP));
    }

    private static long middle(int number) {
        return number == 0 ? 0 : Math.round(SECOND * StrictMath.exp((number - 0.5) * STEP));
    }

    Spans plus(Spans other) {
        if (other.counts.isEmpty()) {
            return this;
        }
        SortedMap<Integer, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((number, count) -> sum.merge(number, count, Long::sum));
        return new Spans(sum);
    }

    /** How many there are. */
    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What {@code percent} of a hundred took at most, in milliseconds; 0 where there are none. */
    public long percentile(int percent) {
        long rank = Math.max(1, (size() * percent + 99) / 100);
        long seen = 0;
        for (Map.Entry<Integer, Long> one : counts.entrySet()) {
            seen += one.getValue();
            if (seen >= rank) {
                return middle(one.getKey());
            }
        }
        return 0;
    }

    public long median() {
        return percentile(50);
    }
}
