package fengsui.cli.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the processes listen, on 127.0.0.1.
 *
 * @param brokers for clients, one a broker
 * @param controllers for the brokers among themselves, one a broker
 * @param rest Flink's web page and REST
 * @param rpc the JobManager, for TaskManagers
 */
record ClusterPorts(List<Integer> brokers, List<Integer> controllers, int zooKeeper, int rest, int rpc) {

    ClusterPorts {
        brokers = List.copyOf(brokers);
        controllers = List.copyOf(controllers);
    }

    static ClusterPorts choose(int brokers, long seed) throws IOException {
        List<Integer> free = FreePorts.take(3 + 2 * brokers, seed);
        return new ClusterPorts(
                free.subList(3, 3 + brokers),
                free.subList(3 + brokers, 3 + 2 * brokers),
                free.get(1),
                free.get(0),
                free.get(2));
    }

    /** Every one of them. */
    List<Integer> all() {
        List<Integer> all = new ArrayList<>(List.of(rest, zooKeeper, rpc));
        all.addAll(brokers);
        all.addAll(controllers);
        return all;
    }

    /** Those that somebody listens on. */
    List<Integer> taken() {
        return all().stream().filter(port -> !FreePorts.free(port)).toList();
    }

    /** All brokers, as clients are told. */
    String bootstrap() {
        return brokers.stream().map(ClusterPorts::address).collect(Collectors.joining(","));
    }

    String restAddress() {
        return address(rest);
    }

    static String address(int port) {
        return FreePorts.HOST + ":" + port;
    }
}
