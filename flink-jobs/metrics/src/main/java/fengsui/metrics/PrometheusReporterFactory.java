package fengsui.metrics;

import java.util.Map;
import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** How Flink, which finds it by its name in {@code META-INF/services}, makes a {@link PrometheusReporter}. */
public final class PrometheusReporterFactory implements MetricReporterFactory {

    private static final String NAME = "metrics.reporter.fengsui.";
    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String STANDARD_PORT = "9249";

    /** Flink's settings for a process that tells its measures at {@code http://host:port/metrics}. */
    public static Map<String, String> settings(String host, int port) {
        return Map.of(
                NAME + "factory.class", PrometheusReporterFactory.class.getName(),
                NAME + HOST, host,
                NAME + PORT, Integer.toString(port));
    }

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return new PrometheusReporter(
                properties.getProperty(HOST, LOOPBACK), Integer.parseInt(properties.getProperty(PORT, STANDARD_PORT)));
    }
}
