package fengsui.benchmark.latency;

import java.util.List;

/** Of figures that are sorted, the one below which so many lie. */
record Quantiles(List<Long> sorted) {

    static Quantiles of(List<Long> figures) {
        return new Quantiles(figures.stream().sorted().toList());
    }

    /** @param part 0 to 1 */
    long at(double part) {
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }
}
