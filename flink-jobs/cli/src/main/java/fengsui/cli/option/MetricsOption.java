package fengsui.cli.option;

import fengsui.cli.console.UserError;
import fengsui.metrics.PrometheusReporterFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a job in this process tells what it measures. */
public final class MetricsOption {

    private static final String HERE = "127.0.0.1";

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description =
                    "Tells Prometheus what the job measures, at http://127.0.0.1:PORT/metrics. Without it, nothing"
                            + " listens.")
    private @Nullable Integer port;

    public boolean given() {
        return port != null;
    }

    /**
     * Settings of the Flink in this process.
     *
     * @throws UserError where it is no port
     */
    public Map<String, String> settings() {
        if (port == null) {
            return Map.of();
        }
        if (port < 1 || port > LAST_PORT) {
            throw new UserError("--metrics-port " + port + ": expected 1 to " + LAST_PORT);
        }
        return PrometheusReporterFactory.settings(HERE, port);
    }
}
