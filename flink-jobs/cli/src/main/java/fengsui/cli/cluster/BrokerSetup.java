package fengsui.cli.cluster;

import fengsui.cli.embed.BrokerStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kafka brokers without ZooKeeper (KRaft). The first one, or the first three, decide as well as serve. */
final class BrokerSetup {

    private static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "PLAINTEXT";
    private static final String FILE = "server.properties";
    private static final List<String> HEAP = List.of("-Xms64m", "-Xmx512m");

    private final ClusterFolder folder;
    private final ClusterSpec spec;
    private final String classPath;

    /** @param classPath has Kafka's server on it: our own */
    BrokerSetup(ClusterFolder folder, ClusterSpec spec, String classPath) {
        this.folder = folder;
        this.spec = spec;
        this.classPath = classPath;
    }

    /** Writes down the settings of broker {@code number}, and gives it a folder that it accepts. */
    Launch prepare(Member member) throws IOException {
        String name = member.name();
        String lines = settings(member.number()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Path conf = folder.conf(name);
        ClusterFolder.write(conf.resolve(FILE), lines);
        ClusterFolder.write(conf.resolve(LogSettings.FILE), LogSettings.text());
        Path data = folder.data(name);
        if (!Files.exists(data.resolve("meta.properties"))) {
            Files.createDirectories(data);
            BrokerStorage.format(data, member.number(), spec.id(), CONTROLLER, List.of());
        }
        return new Launch(
                member,
                JavaCommand.logged(
                        folder,
                        name,
                        flags(),
                        "kafka.Kafka",
                        List.of(conf.resolve(FILE).toString())),
                Map.of(JavaCommand.CLASS_PATH, classPath),
                folder.out(name),
                folder.scratch(name));
    }

    private static List<String> flags() {
        return Stream.of(HEAP, JavaCommand.BUSY).flatMap(List::stream).toList();
    }

    Map<String, String> settings(int number) {
        ClusterSize size = spec.size();
        boolean decides = number <= size.controllers();
        String address =
                BROKER + "://" + ClusterPorts.address(spec.ports().brokers().get(number - 1));
        String controller = CONTROLLER + "://"
                + ClusterPorts.address(spec.ports().controllers().get(number - 1));
        Map<String, String> settings = new TreeMap<>(SAME_FOR_ALL);
        settings.put("node.id", Integer.toString(number));
        settings.put("process.roles", decides ? "broker,controller" : "broker");
        settings.put("listeners", decides ? address + "," + controller : address);
        settings.put("advertised.listeners", address);
        settings.put("controller.quorum.voters", voters());
        settings.put("log.dirs", folder.data("broker-" + number).toString());
        String replicas = Integer.toString(size.replicas());
        String inSync = Integer.toString(size.replicasInSync());
        settings.put("default.replication.factor", replicas);
        settings.put("min.insync.replicas", inSync);
        settings.put("offsets.topic.replication.factor", replicas);
        settings.put("transaction.state.log.replication.factor", replicas);
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("share.coordinator.state.topic.replication.factor", replicas);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        return settings;
    }

    private String voters() {
        return IntStream.rangeClosed(1, spec.size().controllers())
                .mapToObj(number -> number + "@"
                        + ClusterPorts.address(spec.ports().controllers().get(number - 1)))
                .collect(Collectors.joining(","));
    }

    private static final Map<String, String> SAME_FOR_ALL = Map.ofEntries(
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("inter.broker.listener.name", BROKER),
            Map.entry("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
            // A mistyped topic is an error, not a new topic.
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            // A first consumer need not wait for others to join.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A broker that was killed is missed after 9 s by default, and its successor not let in before.
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            // All are stopped together: there is nobody to hand anything over to.
            Map.entry("controlled.shutdown.enable", "false"),
            // The default takes 128 MB for compaction.
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"));
}
