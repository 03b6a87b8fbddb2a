package fengsui.rule.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Benches whose rules run in several engines, since one of them broke the engine they shared. They are halved until the
 * one that does it is alone: what a rule throws there is its own. Not thread-safe.
 */
final class Splits {

    private final Map<Bench.Make, List<Bench>> halves = new HashMap<>();

    /** Those that run in place of {@code benches}. */
    List<Bench> of(List<Bench> benches) {
        return halves.isEmpty()
                ? benches
                : benches.stream().flatMap(this::parts).toList();
    }

    private Stream<Bench> parts(Bench bench) {
        List<Bench> both = halves.get(bench.make());
        return both == null ? Stream.of(bench) : both.stream().flatMap(this::parts);
    }

    /** @param bench of at least two rules */
    void halve(Bench bench) {
        int middle = bench.rules().size() / 2;
        halves.put(
                bench.make(),
                List.of(
                        bench.with(bench.rules().subList(0, middle)),
                        bench.with(bench.rules().subList(middle, bench.rules().size()))));
    }
}
