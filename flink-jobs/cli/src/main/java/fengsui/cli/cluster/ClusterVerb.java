package fengsui.cli.cluster;

import fengsui.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about a cluster on this machine. */
@Command(
        name = "cluster",
        description = "A Kafka and a Flink cluster on this machine: processes on 127.0.0.1, without containers.")
public final class ClusterVerb {

    private ClusterVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new ClusterVerb())
                .addSubcommand(new ClusterStartVerb(console))
                .addSubcommand(new ClusterStatusVerb(console))
                .addSubcommand(new ClusterKillVerb(console))
                .addSubcommand(ClusterPauseVerb.pause(console))
                .addSubcommand(ClusterPauseVerb.resume(console))
                .addSubcommand(new ClusterStopVerb(console));
    }
}
