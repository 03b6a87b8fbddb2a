package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import fengsui.cli.embed.ScratchFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flink's own client, in a process of its own: it runs the main class of whatever jar it is given, and neither that jar's
 * libraries nor Flink's may meet ours.
 */
public final class FlinkClient {

    private static final String MAIN = "org.apache.flink.client.cli.CliFrontend";
    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern SUBMITTED = Pattern.compile("submitted with JobID ([0-9a-f]{32})");
    private static final Pattern CAUSE = Pattern.compile("(?m)^(?:Caused by: )?[\\w.$]+(?:Exception|Error): (.+)$");

    private final RestAddress address;

    public FlinkClient(RestAddress address) {
        this.address = address;
    }

    /**
     * Runs the jar's main class up to the point where its job would be submitted: whatever stands in its way is said.
     *
     * @throws UserError where it comes to nothing
     */
    public void check(Submission job) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("info", "-p", Integer.toString(job.parallelism())));
        words.add(job.jar().toString());
        words.addAll(job.arguments());
        call(words);
    }

    /**
     * Submits a job.
     *
     * @param savepoint where the job goes on from; null for a fresh start
     * @return the job's id; it need not run yet
     * @throws UserError where it was not taken
     */
    public String submit(Submission job, @Nullable String savepoint) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", "-d", "-p", Integer.toString(job.parallelism())));
        if (savepoint != null) {
            words.addAll(List.of("-s", savepoint));
        }
        words.add(job.jar().toString());
        words.addAll(job.arguments());
        String said = call(words);
        Matcher found = SUBMITTED.matcher(said);
        if (!found.find()) {
            throw new UserError("Flink's client did not say which job it submitted: " + said.strip());
        }
        return found.group(1);
    }

    /** What it said. */
    private String call(List<String> words) throws InterruptedException {
        try (ScratchFolder scratch = ScratchFolder.create("client")) {
            Path out = scratch.path().resolve("out");
            int code = run(command(words, scratch.path()), scratch.path(), out);
            String said = Files.readString(out, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new UserError("the job was not submitted to " + address + ": " + reason(said) + " (details: "
                        + kept(out) + ")");
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(List<String> words, Path conf) {
        Map<String, String> settings = new TreeMap<>(address.settings());
        settings.put("execution.target", "remote");
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

    private static int run(List<String> command, Path conf, Path out) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("FLINK_CONF_DIR", conf.toString());
        builder.environment().put(JavaCommand.CLASS_PATH, FlinkPlace.classPath());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UserError("Flink's client did not end within " + PATIENCE_SECONDS + " s");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The innermost message of a Java stack trace, or the last line of what is none. */
    static String reason(String said) {
        String reason = said.strip().lines().reduce("nothing was said", (earlier, later) -> later);
        for (Matcher found = CAUSE.matcher(said); found.find(); ) {
            reason = found.group(1);
        }
        return reason.strip();
    }

    private static Path kept(Path out) throws IOException {
        Path kept = Path.of(
                System.getProperty("java.io.tmpdir"),
                "fengsui-client-" + ProcessHandle.current().pid() + ".log");
        Files.copy(out, kept, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }
}
