package fengsui.cli.benchmark.nab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a threshold is worth on series it was not found on.
 *
 * @param folds in their order
 * @param pooled all series together, each at the threshold that the others found for it
 */
record Folds(List<Fold> folds, Tally pooled) {

    /** One part of the series, and the threshold that all others found. */
    record Fold(List<NabSeries> series, double threshold, Tally tally) {}

    /**
     * Deals the series out in the order of their names, so that each category is spread over the folds, as near as can
     * be.
     *
     * @param count at least 2
     */
    static Folds of(List<NabSeries> all, int count, NabProfile profile) {
        List<NabSeries> sorted =
                all.stream().sorted(Comparator.comparing(NabSeries::name)).toList();
        List<Fold> folds = new ArrayList<>();
        Tally pooled = Tally.NONE;
        for (int i = 0; i < count; i++) {
            List<NabSeries> held = part(sorted, count, i, true);
            double threshold =
                    new Sweep(part(sorted, count, i, false)).best(profile).threshold();
            Tally tally = tally(held, threshold);
            folds.add(new Fold(held, threshold, tally));
            pooled = pooled.plus(tally);
        }
        return new Folds(folds, pooled);
    }

    private static List<NabSeries> part(List<NabSeries> sorted, int count, int fold, boolean within) {
        return IntStream.range(0, sorted.size())
                .filter(i -> (i % count == fold) == within)
                .mapToObj(sorted::get)
                .toList();
    }

    static Tally tally(List<NabSeries> series, double threshold) {
        return series.stream().map(each -> each.tally(threshold)).reduce(Tally.NONE, Tally::plus);
    }

    /** Of the folds in which windows count. */
    double[] scores(NabProfile profile) {
        return folds.stream()
                .filter(fold -> fold.tally().windows() > 0)
                .mapToDouble(fold -> profile.score(fold.tally()))
                .toArray();
    }
}
