package fengsui.cli.benchmark.nab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some of the scores, rounded: the thresholds that scripts try which have no time for all of them. The best of these is
 * at most the best of all.
 */
final class Sampled {

    private static final int DECIMALS = 6;
    private static final int HIGHEST = 200;
    private static final int SPREAD = 400;

    private Sampled() {}

    /** The highest scores, and others evenly among all that are different; from the highest down. */
    static List<Double> of(List<NabSeries> all) {
        List<Double> values = all.stream()
                .flatMap(series -> series.scores().stream())
                .map(Sampled::rounded)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int step = Math.max(1, values.size() / SPREAD);
        List<Double> sampled = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (i < HIGHEST || i % step == 0) {
                sampled.add(values.get(i));
            }
        }
        return sampled;
    }

    private static double rounded(double score) {
        return new BigDecimal(score).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
