package fengsui.cli.embed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM: KRaft, one node that is its own controller, reachable from this machine only, on a
 * port that was free. Its data lie in a temporary folder and are gone once closed.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final ScratchFolder folder;
    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(ScratchFolder folder, KafkaRaftServer server, String bootstrap) {
        this.folder = folder;
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /** Returns once the broker takes requests. */
    public static EmbeddedKafka start() {
        return startOn(FreePorts.ANY);
    }

    /** The same, with settings of a broker besides or instead of our own. */
    public static EmbeddedKafka startWith(Map<String, String> settings) {
        return startOn(FreePorts.ANY, settings, List.of());
    }

    /**
     * The same, with users who may log in.
     *
     * @param users as {@code kafka-storage.sh format --add-scram} takes them
     */
    public static EmbeddedKafka startWith(Map<String, String> settings, List<String> users) {
        return startOn(FreePorts.ANY, settings, users);
    }

    /** The same, on a port of the caller's choice. */
    public static EmbeddedKafka startOn(int port) {
        return startOn(port, Map.of(), List.of());
    }

    private static EmbeddedKafka startOn(int port, Map<String, String> more, List<String> users) {
        ScratchFolder folder = ScratchFolder.create("kafka");
        try {
            FreePorts ports = FreePorts.take(port);
            BrokerStorage.format(
                    folder.path(),
                    BrokerSettings.NODE_ID,
                    BrokerStorage.newClusterId(),
                    BrokerSettings.CONTROLLER,
                    users);
            return start(folder, ports, more);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw new IllegalStateException("the embedded Kafka broker did not start: " + e.getMessage(), e);
        }
    }

    /** Whether a broker could be started on {@code port}. */
    public static boolean free(int port) {
        return FreePorts.free(port);
    }

    private static EmbeddedKafka start(ScratchFolder folder, FreePorts ports, Map<String, String> more)
            throws IOException {
        Map<String, String> settings = BrokerSettings.of(folder.path(), ports);
        settings.putAll(more);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(folder, server, ports.brokerAddress());
    }

    /** {@code 127.0.0.1:port}. */
    public String bootstrap() {
        return bootstrap;
    }

    /** Stops the broker, waits until its threads have ended, and deletes its data. */
    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            folder.close();
        }
    }
}
