package fengsui.cli.cluster;

import fengsui.metrics.PrometheusReporterFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Flink's processes tell Prometheus what they measure: on ports that are chosen each time a cluster is started, for
 * nobody but Prometheus has to know them. They are found again in the settings of each process.
 */
final class MetricsPorts {

    private static final Pattern WRITTEN =
            Pattern.compile("^metrics\\.reporter\\.fengsui\\.port: \"(\\d+)\"$", Pattern.MULTILINE);

    private final Deque<Integer> free;

    private MetricsPorts(Deque<Integer> free) {
        this.free = free;
    }

    /** One for each process of Flink's, none of which is {@code spec}'s for something else. */
    static MetricsPorts choose(ClusterSpec spec) throws IOException {
        var others = spec.ports().all();
        int count = 1 + spec.size().taskManagers();
        Deque<Integer> free = new ArrayDeque<>(
                FreePorts.take(count + others.size(), spec.ports().rest()));
        free.removeAll(others);
        return new MetricsPorts(free);
    }

    /** Settings of the next process. */
    Map<String, String> next() {
        return PrometheusReporterFactory.settings(FreePorts.HOST, free.remove());
    }

    /** Where {@code member} tells it; empty where it does not. */
    static Optional<String> address(ClusterFolder folder, Member member) {
        Path file = folder.conf(member.name()).resolve(FlinkSettings.FILE);
        try {
            Matcher matcher = WRITTEN.matcher(Files.readString(file, StandardCharsets.UTF_8));
            return matcher.find()
                    ? Optional.of(ClusterPorts.address(Integer.parseInt(matcher.group(1))) + "/metrics")
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
