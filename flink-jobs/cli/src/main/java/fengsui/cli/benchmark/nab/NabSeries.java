package fengsui.cli.benchmark.nab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One labelled series with the scores of its rows.
 *
 * @param name {@code category/file.csv}
 */
record NabSeries(String name, List<Double> scores, Worth worth) {

    NabSeries {
        scores = List.copyOf(scores);
    }

    String category() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** With every row flagged whose score is not below {@code threshold}. */
    Tally tally(double threshold) {
        Map<Integer, Double> best = new HashMap<>();
        int falseFlags = 0;
        double falseWorth = 0;
        for (int row = worth.begin(); row < scores.size(); row++) {
            if (scores.get(row) < threshold) {
                continue;
            }
            if (worth.window(row) == Worth.OUTSIDE) {
                falseFlags++;
                falseWorth += worth.of(row);
            } else {
                best.merge(worth.window(row), worth.of(row), Math::max);
            }
        }
        double hitWorth =
                best.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Tally(worth.windows(), best.size(), hitWorth, falseFlags, falseWorth);
    }
}
