package fengsui.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Values as the client library of Prometheus takes them. Stateless. */
final class Snapshots {

    private static final String TOTAL = "_total";

    private Snapshots() {}

    static MetricSnapshots of(Map<Series, double[]> values) {
        Map<Described, Map<Labels, double[]>> families = new LinkedHashMap<>();
        values.forEach((series, value) -> families.computeIfAbsent(series.measure(), unseen -> new TreeMap<>())
                .put(labels(series), value));
        return new MetricSnapshots(families.entrySet().stream()
                .map(family -> family(family.getKey(), family.getValue()))
                .toArray(MetricSnapshot[]::new));
    }

    private static Labels labels(Series series) {
        return Labels.of(series.measure().labels(), series.values());
    }

    private static MetricSnapshot family(Described measure, Map<Labels, double[]> points) {
        return switch (measure.kind()) {
            case COUNTER, PROCESS -> counter(measure, points);
            case HISTOGRAM -> histogram(measure, points);
            case SUM, GREATEST, LEAST -> gauge(measure, points);
        };
    }

    private static MetricSnapshot counter(Described measure, Map<Labels, double[]> points) {
        String metric = measure.metric();
        CounterSnapshot.Builder family = CounterSnapshot.builder()
                // The library puts the end to it again.
                .name(metric.substring(0, metric.length() - TOTAL.length()))
                .help(measure.help());
        points.forEach((labels, value) -> family.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels)
                .value(value[0])
                .build()));
        return family.build();
    }

    private static MetricSnapshot gauge(Described measure, Map<Labels, double[]> points) {
        GaugeSnapshot.Builder family =
                GaugeSnapshot.builder().name(measure.metric()).help(measure.help());
        points.forEach((labels, value) -> family.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value(value[0])
                .build()));
        return family.build();
    }

    private static MetricSnapshot histogram(Described measure, Map<Labels, double[]> points) {
        HistogramSnapshot.Builder family =
                HistogramSnapshot.builder().name(measure.metric()).help(measure.help());
        points.forEach((labels, value) -> family.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .labels(labels)
                .classicHistogramBuckets(buckets(value))
                .sum(value[value.length - 1])
                .build()));
        return family.build();
    }

    /** One a bound, one for what is above all, and at last the sum. */
    private static ClassicHistogramBuckets buckets(double[] value) {
        double[] bounds = Measure.bounds();
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        for (int i = 0; i <= bounds.length; i++) {
            buckets.bucket(i < bounds.length ? bounds[i] : Double.POSITIVE_INFINITY, (long) value[i]);
        }
        return buckets.build();
    }
}
