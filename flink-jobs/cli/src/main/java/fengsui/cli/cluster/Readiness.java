package fengsui.cli.cluster;

import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.messages.webmonitor.ClusterOverview;

/** What of a cluster takes work. Not thread-safe. */
final class Readiness implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final ClusterSpec spec;
    private final FlinkRest flink;

    Readiness(LocalCluster cluster) {
        this.spec = cluster.spec();
        this.flink = FlinkRest.at(cluster.rest());
    }

    /** What is still awaited, as told to a person; empty once all is ready. */
    List<String> missing() throws InterruptedException {
        List<String> missing = new ArrayList<>();
        int brokers = brokers();
        if (brokers < spec.size().brokers()) {
            missing.add("brokers " + brokers + "/" + spec.size().brokers());
        }
        int wanted = spec.size().taskManagers();
        int taskManagers = flink.overview()
                .map(ClusterOverview::getNumTaskManagersConnected)
                .orElse(-1);
        if (taskManagers < 0) {
            missing.add("jobmanager");
        }
        if (taskManagers < wanted) {
            missing.add("taskmanagers " + Math.max(0, taskManagers) + "/" + wanted);
        }
        return missing;
    }

    private int brokers() {
        // A client that finds nobody waits; a look at the ports is cheaper.
        boolean anybody = spec.ports().brokers().stream().anyMatch(port -> !FreePorts.free(port));
        if (!anybody) {
            return 0;
        }
        try {
            return new Broker(spec.ports().bootstrap(), ANSWER).nodes().size();
        } catch (KafkaUnavailable e) {
            return 0;
        }
    }

    @Override
    public void close() {
        flink.close();
    }
}
