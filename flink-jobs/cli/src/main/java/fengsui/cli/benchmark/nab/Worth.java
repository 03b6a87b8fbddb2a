package fengsui.cli.benchmark.nab;

import java.util.Arrays;
import java.util.List;

/** What a flag on each row of one series would be worth. Nothing of it depends on scores. Immutable. */
final class Worth {

    /** Where a row lies that lies in no window. */
    static final int OUTSIDE = -1;

    /** The first rows of each series are for learning: this share of it, but not more than so many. */
    private static final double PROBATION = 0.15;

    private static final int LONGEST_PROBATION = 750;

    private final int begin;
    private final int[] window;
    private final double[] worth;
    private final int windows;

    /** @param spans in the order of time */
    Worth(int rows, List<Span> spans) {
        this.begin = Math.min((int) Math.floor(PROBATION * rows), LONGEST_PROBATION);
        this.window = new int[rows];
        Arrays.fill(window, OUTSIDE);
        for (int i = 0; i < spans.size(); i++) {
            Arrays.fill(window, spans.get(i).first(), spans.get(i).last() + 1, i);
        }
        this.worth = new double[rows];
        for (int row = begin; row < rows; row++) {
            worth[row] = window[row] == OUTSIDE ? outside(row, spans) : inside(row, spans.get(window[row]));
        }
        this.windows = (int) Arrays.stream(window, begin, rows)
                .filter(i -> i != OUTSIDE)
                .distinct()
                .count();
    }

    private static double inside(int row, Span span) {
        return Sigmoid.within(span.last() - row + 1, span.rows());
    }

    /** By the last window that has ended; before the first a flag has no excuse. */
    private static double outside(int row, List<Span> spans) {
        double worth = -1;
        for (Span span : spans) {
            if (span.last() < row) {
                worth = Sigmoid.after(row - span.last(), span.last() - span.first());
            }
        }
        return worth;
    }

    int rows() {
        return window.length;
    }

    /** The first row after the probation. */
    int begin() {
        return begin;
    }

    /** Which window a row lies in, counted from 0; {@link #OUTSIDE} for none. */
    int window(int row) {
        return window[row];
    }

    /** Above 0 in a window; outside 1 at most is lost. */
    double of(int row) {
        return worth[row];
    }

    /** How many windows reach beyond the probation. */
    int windows() {
        return windows;
    }
}
