package fengsui.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which found incident of one hazard is which published one: those that cover an area at one time. Where one was found for several
 * published, the one that is open, or the latest, goes on; where several were found for one published, the earliest keeps
 * its name.
 */
final class Matching {

    /** Those that count before those that do not, then open ones, then the latest. */
    private static final Comparator<Published> FIRST = Comparator.comparing(Published::counts)
            .thenComparing(Published::open)
            .thenComparing(Published::onset)
            .reversed();

    private final Map<Published, Found> pairs = new LinkedHashMap<>();
    private final List<Published> gone;
    private final List<Found> unheardOf;

    Matching(List<Published> published, List<Found> found) {
        gone = new ArrayList<>(published);
        unheardOf = new ArrayList<>(found);
        unheardOf.sort(Comparator.comparingLong(Found::onset));
        gone.sort(FIRST);
        for (Published each : List.copyOf(gone)) {
            pair(each, one -> one.sameSubject(each) && one.overlaps(each));
        }
        // What came late may show that it began in another of its areas.
        for (Published each : List.copyOf(gone)) {
            pair(each, one -> one.overlaps(each));
        }
    }

    private void pair(Published published, Predicate<Found> fits) {
        unheardOf.stream().filter(fits).findFirst().ifPresent(found -> pair(published, found));
    }

    private void pair(Published published, Found found) {
        pairs.put(published, found);
        gone.remove(published);
        unheardOf.remove(found);
    }

    Map<Published, Found> pairs() {
        return pairs;
    }

    /** Published, and not found. */
    List<Published> gone() {
        return gone;
    }

    /** Found, and not published. */
    List<Found> unheardOf() {
        return unheardOf;
    }
}
