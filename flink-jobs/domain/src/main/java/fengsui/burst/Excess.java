package fengsui.burst;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much more counts of areas of one level scatter than chance would have it, by length of window: calls of one storm,
 * or several about one fallen tree. It is the variance of the rate over the square of its mean. Not thread-safe.
 */
final class Excess {

    /** Assumed before anything is known, and how many expected pairs of calls outweigh it. */
    private static final double FIRST_SPREAD = 0.1;

    private static final double FIRST_PAIRS = 2;

    /** More than so many deviations are learned from as if they were so many: a flood must not become the rule. */
    private static final double MOST = 3;

    private final double[] extra = new double[Windows.COUNT];
    private final double[] pairs = new double[Windows.COUNT];

    double spread(int window) {
        return (Math.max(0, extra[window]) + FIRST_PAIRS * FIRST_SPREAD) / (pairs[window] + FIRST_PAIRS);
    }

    /** An hour has passed. */
    void fade() {
        double left = Fading.left(1);
        for (int window = 0; window < Windows.COUNT; window++) {
            extra[window] = Math.max(0, extra[window]) * left;
            pairs[window] *= left;
        }
    }

    /** One area had {@code count} calls in a window, when {@code mean} were to be expected. */
    void learn(int window, double mean, long count) {
        double bounded = Math.min(count - mean, limit(mean, spread(window)));
        add(window, bounded * bounded - mean, mean * mean);
    }

    /** Several areas had none: of what was expected in each, the sum and the sum of squares. */
    void learnNone(int window, double sum, double squares) {
        add(window, squares - sum, squares);
    }

    private void add(int window, double more, double expected) {
        extra[window] += more * Windows.weight(window);
        pairs[window] += expected * Windows.weight(window);
    }

    /** How far from {@code mean} a count may be and still be learned from in full. One call always may. */
    static double limit(double mean, double spread) {
        return 1 + MOST * Math.sqrt(mean + mean * mean * spread);
    }

    void write(DataOutput out) throws IOException {
        for (int window = 0; window < Windows.COUNT; window++) {
            out.writeDouble(extra[window]);
            out.writeDouble(pairs[window]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int window = 0; window < Windows.COUNT; window++) {
            extra[window] = in.readDouble();
            pairs[window] = in.readDouble();
        }
    }
}
