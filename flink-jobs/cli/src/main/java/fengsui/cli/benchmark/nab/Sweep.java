package fengsui.cli.benchmark.nab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lowers one threshold over several series through every score there is, and keeps the tally up to date row by row: as
 * exact as tallying anew at each of them, and as fast as sorting. Immutable.
 */
final class Sweep {

    /** Above every score: flags nothing. */
    static final double NOTHING = Double.POSITIVE_INFINITY;

    /** What is flagged at one threshold. */
    record Cut(double threshold, Tally tally) {}

    /** One row that may be flagged; windows are numbered through all series. */
    private record Row(double score, double worth, int window) {}

    /** From the highest threshold down; at first nothing is flagged. */
    private final List<Cut> cuts;

    Sweep(List<NabSeries> all) {
        List<Row> rows = new ArrayList<>();
        int windows = 0;
        int counted = 0;
        for (NabSeries series : all) {
            windows = add(series, rows, windows);
            counted += series.worth().windows();
        }
        rows.sort(Comparator.comparingDouble(row -> -row.score()));
        this.cuts = cuts(rows, windows, new Tally(counted, 0, 0, 0, 0));
    }

    /** How many windows there are with those of {@code series}, the ones that do not count included. */
    private static int add(NabSeries series, List<Row> rows, int windows) {
        Worth worth = series.worth();
        int known = windows;
        for (int i = worth.begin(); i < worth.rows(); i++) {
            int window = worth.window(i);
            int number = window == Worth.OUTSIDE ? Worth.OUTSIDE : windows + window;
            rows.add(new Row(series.scores().get(i), worth.of(i), number));
            known = Math.max(known, number + 1);
        }
        return known;
    }

    private static List<Cut> cuts(List<Row> rows, int windows, Tally nothing) {
        List<Cut> cuts = new ArrayList<>(List.of(new Cut(NOTHING, nothing)));
        // What is inside a window is worth more than 0.
        double[] best = new double[windows];
        Tally tally = nothing;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            tally = tally.plus(change(row, best));
            if (i + 1 == rows.size() || rows.get(i + 1).score() < row.score()) {
                cuts.add(new Cut(row.score(), tally));
            }
        }
        return cuts;
    }

    /** What one more flag adds. */
    private static Tally change(Row row, double[] best) {
        if (row.window() == Worth.OUTSIDE) {
            return new Tally(0, 0, 0, 1, row.worth());
        }
        double before = best[row.window()];
        if (row.worth() <= before) {
            return Tally.NONE;
        }
        best[row.window()] = row.worth();
        return new Tally(0, before == 0 ? 1 : 0, row.worth() - before, 0, 0);
    }

    List<Cut> cuts() {
        return cuts;
    }

    /**
     * Where a profile's score is greatest; of several such places the highest, so that least is flagged. The threshold has
     * as few digits as flag the same.
     */
    Cut best(NabProfile profile) {
        int best = 0;
        for (int i = 1; i < cuts.size(); i++) {
            if (profile.score(cuts.get(i).tally())
                    > profile.score(cuts.get(best).tally())) {
                best = i;
            }
        }
        double below = best + 1 < cuts.size() ? cuts.get(best + 1).threshold() : Double.NEGATIVE_INFINITY;
        Cut cut = cuts.get(best);
        return new Cut(Roundest.between(below, cut.threshold()), cut.tally());
    }

    /** Like the other, among {@code thresholds} alone, which go from the highest down. */
    Cut best(NabProfile profile, List<Double> thresholds) {
        Cut best = null;
        int next = 0;
        for (double threshold : thresholds) {
            while (next + 1 < cuts.size() && cuts.get(next + 1).threshold() >= threshold) {
                next++;
            }
            Tally tally = cuts.get(next).tally();
            if (best == null || profile.score(tally) > profile.score(best.tally())) {
                best = new Cut(threshold, tally);
            }
        }
        return best == null ? cuts.get(0) : best;
    }
}
