package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import fengsui.cli.embed.ScratchFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Flink's own client, in a process of its own: it runs the main class of whatever jar it is given, and neither that jar's
 * libraries nor Flink's may meet ours.
 */
public final class FlinkClient {

    private static final String MAIN = "org.apache.flink.client.cli.CliFrontend";

    private final RestAddress address;

    public FlinkClient(RestAddress address) {
        this.address = address;
    }

    /**
     * Runs the jar's main class up to the point where its job would be submitted, and holds it there.
     *
     * @throws UserError where it comes to nothing: whatever stands in its way is said
     */
    public MadeJob make(Submission job) throws InterruptedException {
        ScratchFolder scratch = ScratchFolder.create("client");
        try {
            return MadeJob.begin(address, command(words(job), scratch.path()), scratch);
        } catch (RuntimeException | InterruptedException e) {
            scratch.close();
            throw e;
        }
    }

    /**
     * Submits a job.
     *
     * @param savepoint where the job goes on from; null for a fresh start
     * @return the job's id; it need not run yet
     * @throws UserError where it was not taken
     */
    public String submit(Submission job, @Nullable String savepoint) throws InterruptedException {
        try (MadeJob made = make(job)) {
            return made.submit(savepoint);
        }
    }

    private static List<String> words(Submission job) {
        List<String> words = new ArrayList<>(List.of("run", "-d", "-p", Integer.toString(job.parallelism())));
        words.add(job.jar().toString());
        words.addAll(job.arguments());
        return words;
    }

    private List<String> command(List<String> words, Path conf) {
        Map<String, String> settings = new TreeMap<>(address.settings());
        settings.put("execution.target", "fengsui-held");
        settings.put("rest.retry.max-attempts", "3");
        ClusterFolder.write(conf.resolve(FlinkSettings.FILE), FlinkSettings.yaml(settings));
        ClusterFolder.write(conf.resolve(LogSettings.FILE), LogSettings.text());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaCommand.SMALL);
        command.addAll(JavaCommand.OPENED);
        command.addAll(List.of(
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dlog.file=" + conf.resolve("client.log"),
                "-Dlog4j2.configurationFile=" + conf.resolve(LogSettings.FILE),
                MAIN));
        command.addAll(words);
        return command;
    }
}
