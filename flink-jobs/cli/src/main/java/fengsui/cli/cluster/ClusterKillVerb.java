package fengsui.cli.cluster;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code cluster kill}. */
@Command(
        name = "kill",
        sortOptions = false,
        description =
                "Ends one process at once, as kill -9 does, to see what becomes of the rest. It is started again.")
final class ClusterKillVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "WHAT", description = "taskmanager, jobmanager, broker or zookeeper.")
    private String role = "";

    @Parameters(index = "1", paramLabel = "N", defaultValue = "1", description = "Which. Default: ${DEFAULT-VALUE}.")
    private int number;

    @Mixin
    private FolderOption folder = new FolderOption();

    private final Console console;

    ClusterKillVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Member member = Member.asked(role, number);
        long killed = LocalCluster.in(folder.folder()).kill(member);
        console.err().println("fengsui cluster: killed " + member + ", process " + killed);
        return ExitCode.FINE;
    }
}
