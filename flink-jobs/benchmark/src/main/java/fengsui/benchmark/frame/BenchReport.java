package fengsui.benchmark.frame;

import java.util.List;

/** Everything that a run came to. */
record BenchReport(Surroundings surroundings, BenchSizes sizes, long seed, List<Outcome> outcomes) {

    BenchReport {
        outcomes = List.copyOf(outcomes);
    }

    boolean isBroken() {
        return outcomes.stream().anyMatch(outcome -> !outcome.broken().isEmpty());
    }
}
