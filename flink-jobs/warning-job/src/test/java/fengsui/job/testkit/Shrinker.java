package fengsui.job.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a shorter run that still fails: leaves out steps, in ever smaller pieces, until none can be spared. */
final class Shrinker {

    /** Bounds the time it takes: the result is short, not provably the shortest. */
    private static final int TRIES = 3_000;

    private final Predicate<CityRun> fails;
    private int tries;

    /** @param fails whether a run still shows the fault */
    Shrinker(Predicate<CityRun> fails) {
        this.fails = fails;
    }

    /** @param failing a run that fails */
    CityRun shrink(CityRun failing) {
        CityRun best = failing;
        best = better(best, best.asPrompt());
        best = better(best, best.withParallelism(1));
        int before;
        do {
            before = best.steps().size();
            best = withoutPieces(best);
            best = calmer(best);
        } while (best.steps().size() < before && tries < TRIES);
        return best;
    }

    private CityRun better(CityRun best, CityRun other) {
        if (tries >= TRIES || other.equals(best)) {
            return best;
        }
        tries++;
        return fails.test(other) ? other : best;
    }

    private CityRun withoutPieces(CityRun failing) {
        CityRun best = failing;
        for (int size = Math.max(1, best.steps().size() / 2); size >= 1; size /= 2) {
            for (int from = best.steps().size() - size; from >= 0; from -= size) {
                best = better(best, without(best, Math.min(from, best.steps().size()), size));
            }
        }
        return best;
    }

    private static CityRun without(CityRun run, int from, int size) {
        List<Step> steps = new ArrayList<>(run.steps());
        steps.subList(from, Math.min(steps.size(), from + size)).clear();
        return run.withSteps(steps);
    }

    /** The same steps, with less going on in them. */
    private CityRun calmer(CityRun failing) {
        CityRun best = better(failing, failing.asPrompt());
        best = better(best, best.withParallelism(1));
        for (int i = 0; i < best.steps().size(); i++) {
            if (best.steps().get(i) instanceof Step.Restart restart && restart.parallelism() > 1) {
                best = better(best, with(best, i, new Step.Restart(1)));
            }
        }
        return best;
    }

    private static CityRun with(CityRun run, int index, Step step) {
        List<Step> steps = new ArrayList<>(run.steps());
        steps.set(index, step);
        return run.withSteps(steps);
    }
}
