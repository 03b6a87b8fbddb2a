package fengsui.cli.cluster;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a cluster on this machine keeps what it has. */
public final class FolderOption {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The cluster's folder: its state, logs and data. Default: target/cluster beside ./fengsui.")
    private @Nullable Path folder;

    public Path folder() {
        return folder == null ? Path.of(System.getProperty("fengsui.home", "."), "target", "cluster") : folder;
    }

    ClusterFolder cluster() {
        return ClusterFolder.at(folder());
    }
}
