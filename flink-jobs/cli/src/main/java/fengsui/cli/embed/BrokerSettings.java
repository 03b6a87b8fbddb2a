package fengsui.cli.embed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is alone, small and short-lived. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "PLAINTEXT";

    private BrokerSettings() {}

    static Map<String, String> of(Path data, FreePorts ports) {
        Map<String, String> settings = new HashMap<>(ALONE);
        settings.put("log.dirs", data.toString());
        settings.put(
                "listeners",
                BROKER + "://" + ports.brokerAddress() + "," + CONTROLLER + "://" + ports.controllerAddress());
        settings.put("advertised.listeners", BROKER + "://" + ports.brokerAddress());
        settings.put("controller.quorum.voters", NODE_ID + "@" + ports.controllerAddress());
        return settings;
    }

    private static final Map<String, String> ALONE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", Integer.toString(NODE_ID)),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("inter.broker.listener.name", BROKER),
            Map.entry("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
            // A mistyped topic is an error, not a new topic.
            Map.entry("auto.create.topics.enable", "false"),
            // There is nobody to replicate to.
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // A first consumer need not wait for others to join.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // The default takes 128 MB for compaction.
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"));
}
