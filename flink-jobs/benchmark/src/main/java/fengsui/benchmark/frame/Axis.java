package fengsui.benchmark.frame;

import java.util.ArrayList;
import java.util.List;

/** From nought to somewhere above the greatest value, in steps that people count in. */
record Axis(double step, int steps) {

    private static final int MOST_STEPS = 5;

    /** @param greatest of all values; where none is above nought, the axis goes to 1 */
    static Axis upTo(double greatest) {
        double top = greatest > 0 ? greatest : 1;
        double magnitude = Math.pow(10, Math.floor(Math.log10(top / MOST_STEPS)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            int steps = (int) Math.ceil(top / (factor * magnitude) - 1e-9);
            if (steps <= MOST_STEPS) {
                return new Axis(factor * magnitude, Math.max(1, steps));
            }
        }
        throw new IllegalStateException("no steps for " + greatest);
    }

    double end() {
        return step * steps;
    }

    /** Nought and the end included. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
