package fengsui.cli.cluster;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verbs {@code cluster pause} and {@code cluster resume}. */
@Command(sortOptions = false)
final class ClusterPauseVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "WHAT", description = "taskmanager, jobmanager, broker or zookeeper.")
    private String role = "";

    @Parameters(index = "1", paramLabel = "N", defaultValue = "1", description = "Which. Default: ${DEFAULT-VALUE}.")
    private int number;

    @Mixin
    private FolderOption folder = new FolderOption();

    private final Console console;
    private final boolean pause;

    private ClusterPauseVerb(Console console, boolean pause) {
        this.console = console;
        this.pause = pause;
    }

    static CommandLine pause(Console console) {
        return named(
                "pause",
                new ClusterPauseVerb(console, true),
                "Lets one process stand still, as kill -STOP does, until it is resumed: it is not dead, and does not"
                        + " answer.");
    }

    static CommandLine resume(Console console) {
        return named("resume", new ClusterPauseVerb(console, false), "Lets a process go on that was paused.");
    }

    private static CommandLine named(String name, ClusterPauseVerb verb, String description) {
        CommandLine line = new CommandLine(verb).setCommandName(name);
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }

    @Override
    public Integer call() throws InterruptedException {
        Member member = Member.asked(role, number);
        LocalCluster cluster = LocalCluster.in(folder.folder());
        long process = pause ? cluster.pause(member) : cluster.resume(member);
        console.err().println("fengsui cluster: " + (pause ? "paused " : "resumed ") + member + ", process " + process);
        return ExitCode.FINE;
    }
}
