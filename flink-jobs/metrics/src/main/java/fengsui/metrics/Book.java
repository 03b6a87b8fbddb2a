package fengsui.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one process that are measures. Those of several subtasks are told as one, and what a subtask had counted
 * stays counted when it ends: a counter that fell would look like one that began anew. Thread-safe.
 */
final class Book implements MultiCollector {

    private final IdentityHashMap<Metric, Series> live = new IdentityHashMap<>();
    private final Map<Series, double[]> ended = new HashMap<>();

    synchronized void add(Metric metric, String name, MetricGroup group) {
        Names.of(name, group.getMetricIdentifier(name))
                .ifPresent(measure -> live.put(metric, Series.of(measure, group)));
    }

    synchronized void remove(Metric metric) {
        Series series = live.remove(metric);
        if (series != null
                && series.measure() instanceof Measure ours
                && ours.kind().accumulates()) {
            value(metric, series).ifPresent(last -> ended.merge(series, last, ours.kind()::fold));
        }
    }

    @Override
    public synchronized MetricSnapshots collect() {
        Map<Series, double[]> values = new HashMap<>(ended);
        live.forEach((metric, series) -> value(metric, series)
                .ifPresent(value -> values.merge(series, value, series.measure().kind()::fold)));
        return Snapshots.of(values);
    }

    private static Optional<double[]> value(Metric metric, Series series) {
        try {
            Object value = metric instanceof Gauge<?> gauge
                    ? gauge.getValue()
                    : metric instanceof Counter counter ? (Object) counter.getCount() : null;
            return numbers(value, series.measure());
        } catch (RuntimeException gone) {
            // What it measured may have ended a moment ago.
            return Optional.empty();
        }
    }

    private static Optional<double[]> numbers(@Nullable Object value, Described measure) {
        if (value instanceof List<?> parts && measure.kind() == Kind.HISTOGRAM) {
            return Optional.of(parts.stream()
                    .mapToDouble(part -> ((Number) part).doubleValue())
                    .toArray());
        }
        if (value instanceof Number number && measure.kind() != Kind.HISTOGRAM) {
            double scale = measure instanceof Borrowed borrowed ? borrowed.scale() : 1;
            // Flink says of some what it does not know yet with -1. The library refuses a whole page for one bad
            // counter.
            boolean neverLess = measure instanceof Borrowed || measure.kind().accumulates();
            return !neverLess || number.doubleValue() >= 0
                    ? Optional.of(new double[] {number.doubleValue() * scale})
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
