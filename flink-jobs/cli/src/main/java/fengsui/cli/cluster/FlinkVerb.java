package fengsui.cli.cluster;

import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code flink}, for containers: says how one process of a cluster is started, and the launcher becomes that
 * process. Whatever stops the container then reaches Flink itself, and no second JVM takes memory beside it.
 */
@Command(
        name = "flink",
        hidden = true,
        sortOptions = false,
        description = "Becomes one process of a Flink cluster: zookeeper, jobmanager or taskmanager. For containers; on"
                + " one machine it is ./fengsui cluster start. Flink's settings come from the environment, as lines of"
                + " key: value in " + FlinkProperties.LINES + " and in the file that " + FlinkProperties.FILE
                + " names.")
public final class FlinkVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ROLE", description = "zookeeper, jobmanager or taskmanager.")
    private String role = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Of zookeeper: where it keeps what must outlive it. Default: /var/lib/fengsui/zookeeper.")
    private Path data = Path.of("/var/lib/fengsui/zookeeper");

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "Of zookeeper: the address it listens at. Default: ${DEFAULT-VALUE}, every one.")
    private String bind = "";

    @Option(names = "--command-file", hidden = true, description = "Where the launcher finds what to become.")
    private @Nullable Path file;

    private final Map<String, String> environment;

    public FlinkVerb(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        if (file == null) {
            throw new UserError("this verb is the launcher's: start with ./fengsui flink " + role);
        }
        List<String> words = new ArrayList<>();
        words.add(JavaCommand.CLASS_PATH + "=" + FlinkPlace.classPath());
        words.addAll(command(node()));
        ClusterFolder.write(file, String.join("\0", words) + "\0");
        return ExitCode.FINE;
    }

    private List<String> command(FlinkNode node) {
        return node.role() == Role.ZOOKEEPER ? node.prepareZooKeeper(bind, data) : node.prepare();
    }

    private FlinkNode node() {
        Role known = known();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "fengsui-" + known.label());
        try {
            // A container that is started again still has what its process left.
            Folders.empty(folder);
        } catch (IOException e) {
            throw new UserError("cannot empty " + folder + " (" + e.getMessage() + ")");
        }
        String name = environment.getOrDefault("HOSTNAME", known.label());
        return new FlinkNode(known, folder, name, FlinkProperties.of(environment));
    }

    private Role known() {
        try {
            Role known = Role.valueOf(role.toUpperCase(Locale.ROOT));
            if (known != Role.BROKER) {
                return known;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new UserError("flink " + role + ": expected zookeeper, jobmanager or taskmanager");
    }
}
