package fengsui.cli.run;

import fengsui.cli.cluster.FolderOption;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.RestAddress;
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
            paramLabel = "HOST:PORT",
            fallbackValue = LOCAL,
            description = "A Flink cluster, by the address of its REST; without an address, the one that"
                    + " ./fengsui cluster start has started.")
    private @Nullable String cluster;

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

    RestAddress rest() {
        return cluster == null || cluster.equals(LOCAL)
                ? LocalCluster.in(folder.folder()).rest()
                : RestAddress.of(cluster);
    }
}
