package fengsui.cli.benchmark.nab;

import fengsui.cli.benchmark.nab.Sweep.Cut;
import fengsui.cli.screen.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures, for a person at a terminal.
 *
 * @param series all of them
 * @param threshold that was asked for; {@code null} for the best of each profile
 * @param sampled whether only some thresholds are tried
 */
record NabReport(
        List<NabSeries> series,
        List<NabProfile> profiles,
        @Nullable Double threshold,
        boolean sampled) {

    /** One row for each profile. */
    List<String> overall() {
        Table table = new Table("profile", "score", "threshold", "windows hit", "false-positive rows");
        cuts().forEach((profile, cut) -> table.row(
                profile.name(),
                score(profile, cut.tally()),
                threshold(cut.threshold()),
                hits(cut.tally()),
                count(cut.tally().falseFlags())));
        return table.lines();
    }

    /** At the threshold of all series. */
    List<String> byCategory() {
        TreeMap<String, List<NabSeries>> categories =
                series.stream().collect(Collectors.groupingBy(NabSeries::category, TreeMap::new, Collectors.toList()));
        Table table = new Table("profile", "category", "files", "score", "windows hit", "false-positive rows");
        cuts().forEach((profile, cut) -> categories.forEach((category, files) -> {
            Tally tally = Folds.tally(files, cut.threshold());
            table.row(
                    profile.name(),
                    category,
                    count(files.size()),
                    score(profile, tally),
                    hits(tally),
                    count(tally.falseFlags()));
        }));
        return table.lines();
    }

    /** Thresholds found on other series than those they are applied to. */
    List<String> folds(int count) {
        Table table = new Table("profile", "fold", "files", "score", "threshold", "windows hit", "false-positive rows");
        List<String> lines = new ArrayList<>();
        for (NabProfile profile : profiles) {
            Folds folds = Folds.of(series, count, profile);
            for (int i = 0; i < count; i++) {
                Folds.Fold fold = folds.folds().get(i);
                table.row(
                        profile.name(),
                        count(i + 1),
                        count(fold.series().size()),
                        score(profile, fold.tally()),
                        threshold(fold.threshold()),
                        hits(fold.tally()),
                        count(fold.tally().falseFlags()));
            }
            lines.add(spread(profile, folds));
        }
        List<String> all = new ArrayList<>(table.lines());
        all.addAll(lines);
        return all;
    }

    private static String spread(NabProfile profile, Folds folds) {
        double[] scores = folds.scores(profile);
        double mean = Arrays.stream(scores).average().orElse(Double.NaN);
        double squares = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        double deviation = scores.length < 2 ? Double.NaN : Math.sqrt(squares / (scores.length - 1));
        return profile.name() + ": " + score(profile, folds.pooled())
                + " with every file at the threshold that the others found; folds " + decimals(mean) + " ± "
                + decimals(deviation) + ", from "
                + decimals(Arrays.stream(scores).min().orElse(Double.NaN)) + " to "
                + decimals(Arrays.stream(scores).max().orElse(Double.NaN));
    }

    private Map<NabProfile, Cut> cuts() {
        Map<NabProfile, Cut> cuts = new LinkedHashMap<>();
        if (threshold != null) {
            Cut asked = new Cut(threshold, Folds.tally(series, threshold));
            profiles.forEach(profile -> cuts.put(profile, asked));
        } else {
            Sweep sweep = new Sweep(series);
            List<Double> tried = sampled ? Sampled.of(series) : List.of();
            profiles.forEach(profile -> cuts.put(profile, sampled ? sweep.best(profile, tried) : sweep.best(profile)));
        }
        return cuts;
    }

    private static String score(NabProfile profile, Tally tally) {
        return tally.windows() == 0 ? "–" : decimals(profile.score(tally));
    }

    private static String decimals(double figure) {
        return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String hits(Tally tally) {
        return tally.hits() + "/" + tally.windows();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String threshold(double threshold) {
        return Double.isInfinite(threshold)
                ? "flags nothing"
                : BigDecimal.valueOf(threshold).stripTrailingZeros().toPlainString();
    }
}
