package fengsui.cli.embed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Folders of brokers. */
public final class BrokerStorage {

    private BrokerStorage() {}

    /** An id for a new Kafka cluster. */
    public static String newClusterId() {
        return Uuid.randomUuid().toString();
    }

    /**
     * What {@code kafka-storage.sh format} does: a broker refuses to start on a bare folder.
     *
     * @param controller the name of the listener by which brokers that decide talk to each other
     * @param users who may log in, as {@code kafka-storage.sh format --add-scram} takes them
     */
    public static void format(Path folder, int node, String cluster, String controller, List<String> users)
            throws IOException {
        String path = folder.toString();
        Formatter formatter = new Formatter()
                .setNodeId(node)
                .setClusterId(cluster)
                .setControllerListenerName(controller)
                .setDirectories(List.of(path))
                .setMetadataLogDirectory(path)
                .setScramArguments(users)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot format " + path + ": " + e.getMessage(), e);
        }
    }
}
