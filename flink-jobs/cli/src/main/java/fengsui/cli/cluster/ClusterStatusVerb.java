package fengsui.cli.cluster;

import fengsui.cli.clock.WallClock;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code cluster status}. */
@Command(
        name = "status",
        sortOptions = false,
        description = "Lists the processes of the cluster, and its jobs. Exit code 1 where anything of it is away.")
final class ClusterStatusVerb implements Callable<Integer> {

    @Mixin
    private FolderOption folder = new FolderOption();

    private final Console console;

    ClusterStatusVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        LocalCluster cluster = LocalCluster.in(folder.folder());
        ClusterState state = cluster.state();
        StatusPage page = new StatusPage(cluster.spec().ports(), WallClock.now());
        console.out().println("Kafka  " + cluster.bootstrap());
        console.out().println("Flink  " + cluster.rest());
        page.lines(state).forEach(console.out()::println);
        for (Standing one : state.members()) {
            MetricsPorts.address(cluster.folder(), one.member())
                    .ifPresent(at ->
                            console.out().println("metrics of " + one.member().name() + "  http://" + at));
        }
        boolean kept = state.keeper().alive();
        if (!kept) {
            console.err()
                    .println("fengsui cluster: the keeper is gone, nobody starts again what dies:"
                            + " ./fengsui cluster stop, then start");
        }
        boolean jobs = tellJobs(cluster);
        boolean all = kept && jobs && state.members().stream().allMatch(Standing::runs);
        return all ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private boolean tellJobs(LocalCluster cluster) throws InterruptedException {
        try (FlinkRest flink = FlinkRest.at(cluster.rest())) {
            List<FlinkJob> jobs = flink.running();
            jobs.forEach(job -> console.out().println("job " + job.name() + "  " + job.id() + "  " + job.state()));
            if (jobs.isEmpty()) {
                console.out().println("no job runs");
            }
            return true;
        } catch (UserError silent) {
            console.err().println("fengsui cluster: " + silent.getMessage());
            return false;
        }
    }
}
