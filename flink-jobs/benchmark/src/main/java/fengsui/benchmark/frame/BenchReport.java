package fengsui.benchmark.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a run has come to so far.
 *
 * @param missing titles of the comparisons that are still to come
 */
record BenchReport(
        Surroundings surroundings, BenchSizes sizes, long seed, List<Outcome> outcomes, List<String> missing) {

    BenchReport {
        outcomes = List.copyOf(outcomes);
        missing = List.copyOf(missing);
    }

    /** Of a run that has just begun. */
    static BenchReport of(List<Comparison> chosen, BenchSizes sizes) {
        List<String> titles = chosen.stream().map(Comparison::title).toList();
        return new BenchReport(Surroundings.now(), sizes, BenchRun.SEED, List.of(), titles);
    }

    /** With what the next of them has come to. */
    BenchReport with(Outcome next) {
        List<Outcome> more = new ArrayList<>(outcomes);
        more.add(next);
        return new BenchReport(surroundings, sizes, seed, more, missing.subList(1, missing.size()));
    }

    boolean isBroken() {
        return outcomes.stream().anyMatch(outcome -> !outcome.broken().isEmpty());
    }

    double seconds() {
        return outcomes.stream().mapToDouble(Outcome::seconds).sum();
    }
}
