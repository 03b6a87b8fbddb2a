package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code cluster start}. */
@Command(
        name = "start",
        sortOptions = false,
        description = "Starts Kafka brokers, ZooKeeper, a Flink JobManager and TaskManagers, and returns when they are"
                + " ready. They stay until ./fengsui cluster stop; what dies is started again. What the folder holds from"
                + " before, topics and a running job, goes on.")
final class ClusterStartVerb implements Callable<Integer> {

    @Option(names = "--brokers", paramLabel = "N", description = "Kafka brokers. Default: 3, so that one may fail.")
    private @Nullable Integer brokers;

    @Option(names = "--taskmanagers", paramLabel = "N", description = "Flink TaskManagers. Default: 2.")
    private @Nullable Integer taskManagers;

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "Of each TaskManager. Default: 2, so that one can do the work of both.")
    private @Nullable Integer slots;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            description = "For the job, of each TaskManager. Default: 2048,"
                    + " with which one holds a million events alone.")
    private @Nullable Integer heap;

    @Option(
            names = "--tls",
            negatable = true,
            description =
                    "Flink speaks TLS, with whoever comes and among its own processes, and lets nobody in without a"
                            + " certificate; certificates are made in the cluster's folder. Default: as the folder has it,"
                            + " else not.")
    private @Nullable Boolean tls;

    @Option(names = "--fresh", description = "Deletes what the folder holds from before.")
    private boolean fresh;

    @Mixin
    private FolderOption folder = new FolderOption();

    private final Console console;

    ClusterStartVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        LocalCluster cluster = new ClusterStart(folder.cluster(), console.err())
                .start(new AskedSize(brokers, taskManagers, slots, heap, tls), fresh);
        console.err().println("fengsui cluster: ready in " + watch);
        console.out().println("Kafka  " + cluster.bootstrap());
        console.out().println("Flink  " + cluster.rest());
        console.out().println("Next   ./fengsui run --cluster · ./fengsui cluster status · ./fengsui cluster stop");
        return ExitCode.FINE;
    }
}
