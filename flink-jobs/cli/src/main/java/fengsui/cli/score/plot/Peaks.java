package fengsui.cli.score.plot;

import fengsui.cli.series.ScoredRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The strangest moments of a series, not several of one and the same. */
final class Peaks {

    static final int SHOWN = 10;

    /** Rows that are nearer to each other than this share of all rows are one moment. */
    private static final double APART = 0.01;

    private Peaks() {}

    /** The highest scores first; the earlier of two that are equal. */
    static List<ScoredRow> of(List<ScoredRow> rows) {
        List<Integer> byScore = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (score(rows, i) > 0) {
                byScore.add(i);
            }
        }
        byScore.sort(Comparator.comparingDouble(i -> -score(rows, i)));
        double apart = Math.max(1, rows.size() * APART);
        List<Integer> peaks = new ArrayList<>();
        for (int i : byScore) {
            if (peaks.size() < SHOWN && peaks.stream().noneMatch(peak -> Math.abs(peak - i) < apart)) {
                peaks.add(i);
            }
        }
        return peaks.stream().map(rows::get).toList();
    }

    private static double score(List<ScoredRow> rows, int i) {
        return rows.get(i).anomaly().score();
    }
}
