package fengsui.figures;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up many figures without a copy for each. Not thread-safe. */
final class FiguresSum {

    private long issued;
    private long accepted;
    private long answered;
    private long right;
    private long suppressed;
    private long untold;
    private final SortedMap<String, Long> withheld = new TreeMap<>();
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> closed = new TreeMap<>();
    private final SortedMap<Integer, Long> toAccept = new TreeMap<>();
    private final SortedMap<Integer, Long> lead = new TreeMap<>();
    private final SortedMap<Integer, Long> toScene = new TreeMap<>();

    FiguresSum add(Figures more) {
        issued += more.issued();
        accepted += more.accepted();
        answered += more.answered();
        right += more.right();
        suppressed += more.suppressed();
        untold += more.untold();
        add(withheld, more.withheld());
        add(rejected, more.rejected());
        add(closed, more.closed());
        add(toAccept, more.toAccept().counts());
        add(lead, more.lead().counts());
        add(toScene, more.toScene().counts());
        return this;
    }

    private static <K> void add(Map<K, Long> sum, Map<K, Long> more) {
        more.forEach((key, count) -> sum.merge(key, count, Long::sum));
    }

    Figures sum() {
        return new Figures(
                issued,
                accepted,
                answered,
                right,
                rejected,
                closed,
                suppressed,
                withheld,
                untold,
                new Spans(toAccept),
                new Spans(lead),
                new Spans(toScene));
    }
}
