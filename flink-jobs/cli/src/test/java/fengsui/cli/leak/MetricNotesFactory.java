package fengsui.cli.leak;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** How Flink, which finds it by its name in {@code META-INF/services}, makes {@link MetricNotes}. */
public final class MetricNotesFactory implements MetricReporterFactory {

    private static final String NAME = "metrics.reporter.notes.";

    /** The settings of a cluster that notes its metrics in {@code file}. */
    public static Map<String, String> settings(Path file) {
        return Map.of(NAME + "factory.class", MetricNotesFactory.class.getName(), NAME + "file", file.toString());
    }

    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        return new MetricNotes(Path.of(properties.getProperty("file")));
    }
}
