package fengsui.testkit;

import java.time.Duration;
import java.util.List;

/** How long something took, of many times. */
public record Spread(Duration p50, Duration p99, Duration most) {

    public static Spread of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Spread(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static Duration at(List<Long> sorted, double part) {
        return Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part)));
    }

    @Override
    public String toString() {
        return "half within " + p50.toMillis() + " ms, 99 % within " + p99.toMillis() + " ms, all within "
                + most.toMillis() + " ms";
    }
}
