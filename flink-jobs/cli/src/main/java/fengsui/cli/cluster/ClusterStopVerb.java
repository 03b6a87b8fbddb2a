package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code cluster stop}. */
@Command(
        name = "stop",
        sortOptions = false,
        description =
                "Ends every process of the cluster. Topics and the job's checkpoints are kept in its folder for the"
                        + " next start.")
final class ClusterStopVerb implements Callable<Integer> {

    @Option(names = "--delete", description = "Deletes the folder, too, with all that was in the topics.")
    private boolean delete;

    @Mixin
    private FolderOption folder = new FolderOption();

    private final Console console;

    ClusterStopVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        ClusterFolder cluster = folder.cluster();
        Stopwatch watch = Stopwatch.started();
        int ended = ClusterStop.stop(cluster);
        console.err()
                .println(
                        ended == 0
                                ? "fengsui cluster: nothing runs in " + cluster.path()
                                : "fengsui cluster: stopped " + ended + " processes in " + watch);
        if (delete) {
            delete(cluster);
        }
        return ExitCode.FINE;
    }

    /** Only what is known to be a cluster's: --dir may name anything. */
    private void delete(ClusterFolder cluster) {
        if (!cluster.exists()) {
            return;
        }
        try {
            Folders.delete(cluster.path());
            console.err().println("fengsui cluster: deleted " + cluster.path());
        } catch (IOException e) {
            throw new UserError("cannot delete " + cluster.path() + ": " + e.getMessage());
        }
    }
}
