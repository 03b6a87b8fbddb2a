package fengsui.benchmark.frame;

import java.util.List;

/** The same thing measured in several rounds. */
public record Spread(double min, double median, double max) {

    /**
     * The spread of {@code values}.
     *
     * @throws IllegalArgumentException where nothing was measured
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }
}
