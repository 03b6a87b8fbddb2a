package fengsui.benchmark.frame;

import java.util.stream.DoubleStream;

/**
 * Where on a line each of what was varied stands: evenly, or by the logarithm where it spans very much.
 *
 * @param logarithm whether it does
 */
record Scale(double least, double most, double left, double right, boolean logarithm) {

    private static final double VERY_MUCH = 50;

    /** From {@code left} to {@code right}, for all of {@code values}; at least one. */
    static Scale of(double[] values, double left, double right) {
        double least = DoubleStream.of(values).min().orElseThrow();
        double most = DoubleStream.of(values).max().orElseThrow();
        return new Scale(least, most, left, right, least > 0 && most / least >= VERY_MUCH);
    }

    double at(double value) {
        double span = on(most) - on(least);
        return span > 0 ? left + (on(value) - on(least)) / span * (right - left) : (left + right) / 2;
    }

    /** To be read beside the name of what was varied. */
    String told() {
        return logarithm ? " (logarithmic)" : "";
    }

    private double on(double value) {
        return logarithm ? Math.log(value) : value;
    }
}
