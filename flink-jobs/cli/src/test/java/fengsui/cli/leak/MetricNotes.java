package fengsui.cli.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/** Notes every metric with its name, its labels and its value when it ends, in a file once the cluster is closed. */
final class MetricNotes implements MetricReporter {

    private final Path file;
    private final Map<Metric, String> live = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> notes = new ConcurrentLinkedQueue<>();

    MetricNotes(Path file) {
        this.file = file;
    }

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        live.put(metric, group.getMetricIdentifier(name) + " " + group.getAllVariables());
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        String known = live.remove(metric);
        if (known != null) {
            note(metric, known);
        }
    }

    private void note(Metric metric, String name) {
        notes.add(name + " = " + value(metric));
    }

    private static String value(Metric metric) {
        try {
            return metric instanceof Gauge<?> gauge
                    ? String.valueOf(gauge.getValue())
                    : metric instanceof Counter counter
                            ? Long.toString(counter.getCount())
                            : metric instanceof Meter meter ? Long.toString(meter.getCount()) : "";
        } catch (RuntimeException e) {
            // What it measured is gone already.
            return String.valueOf(e);
        }
    }

    @Override
    public void close() {
        live.forEach(this::note);
        try {
            Files.write(file, notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
