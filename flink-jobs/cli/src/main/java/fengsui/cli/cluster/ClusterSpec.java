package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a cluster consists of. It stays the same for as long as its data are kept: brokers are known by their ports.
 *
 * @param id of the Kafka cluster
 * @param size how much of everything there is
 * @param tls whether Flink's processes speak TLS, and want a certificate of whoever comes
 */
record ClusterSpec(String id, ClusterSize size, ClusterPorts ports, boolean tls) {

    private static final String ID = "kafka.id";
    private static final String BROKERS = "brokers";
    private static final String TASKMANAGERS = "taskmanagers";
    private static final String SLOTS = "taskmanager.slots";
    private static final String HEAP = "taskmanager.heap.mb";
    private static final String BROKER_PORTS = "ports.brokers";
    private static final String CONTROLLER_PORTS = "ports.controllers";
    private static final String ZOOKEEPER_PORT = "ports.zookeeper";
    private static final String REST_PORT = "ports.rest";
    private static final String RPC_PORT = "ports.rpc";
    private static final String TLS = "flink.tls";

    /** In the order in which they are started. */
    List<Member> members() {
        return Stream.of(
                        numbered(Role.ZOOKEEPER, 1),
                        numbered(Role.BROKER, size.brokers()),
                        numbered(Role.JOBMANAGER, 1),
                        numbered(Role.TASKMANAGER, size.taskManagers()))
                .flatMap(members -> members)
                .toList();
    }

    private static Stream<Member> numbered(Role role, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Member(role, number));
    }

    void write(Path file) {
        List<String> lines = List.of(
                "# What this cluster consists of. Brokers are known by their ports: do not change them while there are data.",
                ID + "=" + id,
                BROKERS + "=" + size.brokers(),
                TASKMANAGERS + "=" + size.taskManagers(),
                SLOTS + "=" + size.slots(),
                HEAP + "=" + size.heapMegabytes(),
                BROKER_PORTS + "=" + joined(ports.brokers()),
                CONTROLLER_PORTS + "=" + joined(ports.controllers()),
                ZOOKEEPER_PORT + "=" + ports.zooKeeper(),
                REST_PORT + "=" + ports.rest(),
                RPC_PORT + "=" + ports.rpc(),
                TLS + "=" + tls);
        ClusterFolder.write(file, String.join("\n", lines) + "\n");
    }

    private static String joined(List<Integer> ports) {
        return ports.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** @throws UserError naming everything in the file that is not as {@link #write} makes it */
    static ClusterSpec read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("cannot read " + file + " (" + e.getMessage() + ")");
        }
        return new Reading(file, lines).spec();
    }

    /** One reading of a file, which finds all problems. */
    private record Reading(Path file, Properties lines, List<String> problems) {

        Reading(Path file, Properties lines) {
            this(file, lines, new ArrayList<>());
        }

        ClusterSpec spec() {
            ClusterSize size = new ClusterSize(number(BROKERS), number(TASKMANAGERS), number(SLOTS), number(HEAP));
            ClusterPorts ports = new ClusterPorts(
                    numbers(BROKER_PORTS),
                    numbers(CONTROLLER_PORTS),
                    number(ZOOKEEPER_PORT),
                    number(REST_PORT),
                    number(RPC_PORT));
            String id = lines.getProperty(ID, "");
            if (!id.matches("[A-Za-z0-9_-]{22}")) {
                problems.add(ID + ": found \"" + id + "\", expected 22 letters, digits, _ and -");
            }
            // Clusters from before there was a choice have none.
            String tls = lines.getProperty(TLS, "false").strip();
            if (!tls.matches("true|false")) {
                problems.add(TLS + ": found \"" + tls + "\", expected true or false");
            }
            if (problems.isEmpty()
                    && (ports.brokers().size() != size.brokers()
                            || ports.controllers().size() != size.brokers())) {
                problems.add(BROKER_PORTS + ", " + CONTROLLER_PORTS + ": expected one port a broker");
            }
            if (!problems.isEmpty()) {
                throw new UserError(file + ": " + String.join("; ", problems)
                        + ": put it right, or give up what the cluster holds with ./fengsui cluster start --fresh");
            }
            return new ClusterSpec(id, size, ports, tls.equals("true"));
        }

        private int number(String key) {
            List<Integer> numbers = numbers(key);
            if (numbers.size() > 1) {
                problems.add(key + ": expected one number");
            }
            return numbers.isEmpty() ? 0 : numbers.get(0);
        }

        private List<Integer> numbers(String key) {
            String value = lines.getProperty(key, "").strip();
            if (!value.matches("[1-9][0-9]{0,7}(,[1-9][0-9]{0,7})*")) {
                problems.add(key + ": found \"" + value + "\", expected numbers above 0");
                return List.of();
            }
            return Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
        }
    }
}
