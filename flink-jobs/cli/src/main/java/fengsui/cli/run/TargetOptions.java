package fengsui.cli.run;

import fengsui.cli.cluster.FlinkAccess;
import fengsui.cli.cluster.FolderOption;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.RestAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Flink cluster the job runs on. */
final class TargetOptions {

    private static final String LOCAL = "";

    @Option(
            names = "--cluster",
            arity = "0..1",
            paramLabel = "[https://]HOST:PORT",
            fallbackValue = LOCAL,
            description = "A Flink cluster, by the address of its REST; without an address, the one that"
                    + " ./fengsui cluster start has started.")
    private @Nullable String cluster;

    @Option(
            names = "--flink-config",
            paramLabel = "FILE",
            description =
                    "With --cluster HOST:PORT, Flink's own settings of TLS: security.ssl.rest.*, such as key store,"
                            + " trust store and their passwords. Default: the file that the environment has as "
                            + FlinkAccess.VARIABLE + ", else none.")
    private @Nullable Path config;

    @Mixin
    private FolderOption folder = new FolderOption();

    /** Whether a cluster was asked for. */
    boolean given() {
        return cluster != null;
    }

    /** The cluster on this machine, where no other was named. */
    Optional<LocalCluster> local() {
        return cluster == null || cluster.equals(LOCAL)
                ? Optional.of(LocalCluster.in(folder.folder()))
                : Optional.empty();
    }

    private FlinkAccess access() {
        String named = config == null ? System.getenv(FlinkAccess.VARIABLE) : config.toString();
        return named == null || named.isBlank() ? FlinkAccess.OPEN : FlinkAccess.read(Path.of(named));
    }

    RestAddress rest() {
        return cluster == null || cluster.equals(LOCAL)
                ? LocalCluster.in(folder.folder()).rest()
                : RestAddress.of(cluster, access());
    }
}
