package fengsui.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.jspecify.annotations.Nullable;

/** Tells Prometheus, whenever it asks, what the process measures. */
final class PrometheusReporter implements MetricReporter {

    private final String host;
    private final int port;
    private final Book book = new Book();
    private @Nullable HTTPServer server;

    PrometheusReporter(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void open(MetricConfig config) {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(book);
        try {
            server = HTTPServer.builder()
                    .hostname(host)
                    .port(port)
                    .registry(registry)
                    .buildAndStart();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "metrics: nothing can listen at " + host + ":" + port + " (" + e.getMessage()
                            + "): end what does, or choose another port",
                    e);
        }
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        book.add(metric, name, group);
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        book.remove(metric);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
