package fengsui.benchmark.state;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;

/** How many bytes of state each operator has written down. */
final class SavepointBytes {

    private static final String METADATA = "_metadata";

    private SavepointBytes() {}

    /** By the operators' uids; of the savepoint at {@code path}, a URI. */
    static SortedMap<String, Double> of(String path) throws IOException {
        Path metadata = Path.of(URI.create(path)).resolve(METADATA);
        SortedMap<String, Double> bytes = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            ClassLoader loader = SavepointBytes.class.getClassLoader();
            for (OperatorState state :
                    Checkpoints.loadCheckpointMetadata(in, loader, path).getOperatorStates()) {
                bytes.merge(state.getOperatorUid().orElse("?"), (double) state.getStateSize(), Double::sum);
            }
        }
        return bytes;
    }
}
