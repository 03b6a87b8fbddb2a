package fengsui.rule.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Pairs what was expected with what came: first what fits, then of the rest what is likeliest meant, so that a reader sees
 * what is not the same.
 */
final class Matching {

    private final boolean signals;
    private final List<Told> came;
    private final List<Pairing> pairs = new ArrayList<>();

    private Matching(boolean signals, List<Told> came) {
        this.signals = signals;
        this.came = new ArrayList<>(came);
    }

    /**
     * In the order of time.
     *
     * @param all whether what came and was not expected is one too
     */
    static List<Pairing> of(boolean signals, List<Told> expected, List<Told> came, boolean all) {
        Matching matching = new Matching(signals, came);
        List<Told> rest = matching.pair(expected, Pairing::fits);
        rest = matching.pair(rest, pair -> pair.differing().size() == 1);
        rest = matching.pair(rest, Matching::akin);
        rest.forEach(missing -> matching.pairs.add(Pairing.missing(signals, missing)));
        if (all) {
            matching.came.forEach(extra -> matching.pairs.add(Pairing.extra(signals, extra)));
        }
        matching.pairs.sort(Comparator.comparingLong(Pairing::afterMillis));
        return matching.pairs;
    }

    /** One of another time and another place is another one. */
    private static boolean akin(Pairing pair) {
        Told expected = pair.expected();
        Told came = pair.came();
        return expected != null
                && came != null
                && (expected.what().equals(came.what()) || expected.afterMillis() == came.afterMillis());
    }

    /** Returns those that found no partner. */
    private List<Told> pair(List<Told> expected, Predicate<Pairing> wanted) {
        List<Told> rest = new ArrayList<>();
        for (Told told : expected) {
            Optional<Pairing> found = nearest(told, wanted);
            found.ifPresentOrElse(
                    pair -> {
                        pairs.add(pair);
                        came.remove(pair.came());
                    },
                    () -> rest.add(told));
        }
        return rest;
    }

    private Optional<Pairing> nearest(Told told, Predicate<Pairing> wanted) {
        return came.stream()
                .sorted(Comparator.comparingLong(one -> Math.abs(one.afterMillis() - told.afterMillis())))
                .map(one -> Pairing.of(signals, told, one))
                .filter(wanted)
                .findFirst();
    }
}
