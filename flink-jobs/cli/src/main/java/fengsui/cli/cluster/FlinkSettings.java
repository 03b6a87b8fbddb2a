package fengsui.cli.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Flink's own settings, the same for its JobManager and all TaskManagers. */
final class FlinkSettings {

    static final String FILE = "config.yaml";

    /** Besides what the job may have. */
    static final int FRAMEWORK_HEAP = 128;

    static final int FRAMEWORK_DIRECT = 128;
    static final int NETWORK = 128;

    /** Room for the classes of two jobs: one that is replaced goes only when everything is collected. */
    static final int METASPACE = 768;

    private static final int MANAGED = 128;

    private FlinkSettings() {}

    /** By full keys, which Flink's YAML takes as well as nested ones. */
    static Map<String, String> of(ClusterFolder folder, ClusterSpec spec) {
        Map<String, String> settings = new TreeMap<>(SAME_FOR_ALL);
        ClusterPorts ports = spec.ports();
        settings.put("jobmanager.rpc.port", Integer.toString(ports.rpc()));
        settings.put("rest.port", Integer.toString(ports.rest()));
        settings.put("rest.bind-port", Integer.toString(ports.rest()));
        settings.put("high-availability.zookeeper.quorum", ClusterPorts.address(ports.zooKeeper()));
        settings.put(
                "high-availability.storageDir",
                folder.highAvailability().toUri().toString());
        settings.put("high-availability.jobmanager.port", Integer.toString(ports.rpc()));
        settings.put("execution.checkpointing.dir", folder.checkpoints().toUri().toString());
        settings.put(
                "execution.checkpointing.savepoint-dir",
                folder.savepoints().toUri().toString());
        settings.put(
                "taskmanager.numberOfTaskSlots", Integer.toString(spec.size().slots()));
        settings.put("taskmanager.cpu.cores", Integer.toString(spec.size().slots()));
        settings.put("taskmanager.memory.task.heap.size", megabytes(spec.size().heapMegabytes()));
        return settings;
    }

    /** What does not depend on which cluster it is, with every address that of this machine. */
    static Map<String, String> sameForAll() {
        return SAME_FOR_ALL;
    }

    static String yaml(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + ": \"" + escaped(entry.getValue()) + "\"\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String megabytes(int count) {
        return count + "m";
    }

    private static final Map<String, String> SAME_FOR_ALL = Map.ofEntries(
            Map.entry("jobmanager.rpc.address", FreePorts.HOST),
            Map.entry("jobmanager.bind-host", FreePorts.HOST),
            Map.entry("rest.address", FreePorts.HOST),
            Map.entry("rest.bind-address", FreePorts.HOST),
            Map.entry("taskmanager.host", FreePorts.HOST),
            Map.entry("taskmanager.bind-host", FreePorts.HOST),
            // A job comes as a graph and jars of its client; nobody may leave jars to be run later.
            Map.entry("web.submit.enable", "false"),
            // These hide buttons, no more: what they do is refused by the guard, which wants a key.
            Map.entry("web.cancel.enable", "false"),
            Map.entry("web.rescale.enable", "false"),
            // Otherwise any page of the web that is open on this machine may read what it says. Its own need no leave.
            Map.entry("web.access-control-allow-origin", "http://" + FreePorts.HOST),
            // Otherwise the subtasks of a small job all go to one process, and the others are idle.
            Map.entry("taskmanager.load-balance.mode", "SLOTS"),
            // Outside its scripts Flink wants every part of the memory told.
            Map.entry("taskmanager.memory.framework.heap.size", megabytes(FRAMEWORK_HEAP)),
            Map.entry("taskmanager.memory.framework.off-heap.size", megabytes(FRAMEWORK_DIRECT)),
            Map.entry("taskmanager.memory.task.off-heap.size", megabytes(0)),
            Map.entry("taskmanager.memory.network.min", megabytes(NETWORK)),
            Map.entry("taskmanager.memory.network.max", megabytes(NETWORK)),
            Map.entry("taskmanager.memory.managed.size", megabytes(MANAGED)),
            Map.entry("taskmanager.memory.jvm-metaspace.size", megabytes(METASPACE)),
            Map.entry("taskmanager.memory.jvm-overhead.min", megabytes(FRAMEWORK_HEAP)),
            Map.entry("taskmanager.memory.jvm-overhead.max", megabytes(FRAMEWORK_HEAP)),
            Map.entry("high-availability.type", "zookeeper"),
            Map.entry("high-availability.cluster-id", "/fengsui"),
            Map.entry("high-availability.zookeeper.client.connection-timeout", "5 s"),
            Map.entry("high-availability.zookeeper.client.retry-wait", "500 ms"),
            Map.entry("high-availability.zookeeper.client.max-retry-attempts", "20"),
            // A short loss of sight of ZooKeeper is no reason to let a job go.
            Map.entry("high-availability.zookeeper.client.tolerate-suspended-connections", "true"),
            Map.entry("zookeeper.sasl.disable", "true"),
            // The slots of a dead TaskManager count as there until it is missed: 50 s by default, and 0.6 s here.
            Map.entry("heartbeat.interval", "300 ms"),
            Map.entry("heartbeat.timeout", "10 s"),
            Map.entry("heartbeat.rpc-failure-threshold", "2"),
            // Its neighbours notice at once. A start before it is missed wants its slots, fails, and what has begun
            // elsewhere must first be taken down again: seconds where a moment's patience would do.
            Map.entry("restart-strategy.type", "exponential-delay"),
            Map.entry("restart-strategy.exponential-delay.initial-backoff", "800 ms"),
            Map.entry("restart-strategy.exponential-delay.max-backoff", "10 s"),
            Map.entry("restart-strategy.exponential-delay.backoff-multiplier", "1.3"),
            Map.entry("restart-strategy.exponential-delay.reset-backoff-threshold", "10 s"),
            Map.entry("restart-strategy.exponential-delay.jitter-factor", "0.1"),
            Map.entry("execution.checkpointing.num-retained", "3"));
}
