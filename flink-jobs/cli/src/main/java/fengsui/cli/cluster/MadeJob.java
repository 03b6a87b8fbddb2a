package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job that Flink's client has made and keeps until it is told to submit it: what takes longest is over before the job that
 * it replaces is stopped. Not thread-safe. Closed without having been submitted, it was none.
 */
public final class MadeJob implements AutoCloseable {

    /** What the client says, and no more comes from it before it is answered. */
    private static final String MADE = "fengsui: made, and held";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 20;
    private static final Pattern SUBMITTED = Pattern.compile("submitted with JobID ([0-9a-f]{32})");
    private static final Pattern CAUSE = Pattern.compile("(?m)^(?:Caused by: )?[\\w.$]+(?:Exception|Error): (.+)$");

    private final RestAddress address;
    private final Process client;
    private final ScratchFolder scratch;

    private MadeJob(RestAddress address, Process client, ScratchFolder scratch) {
        this.address = address;
        this.client = client;
        this.scratch = scratch;
    }

    /**
     * Returns once it is made.
     *
     * @param scratch of its own, which goes with it
     * @throws UserError where it comes to nothing
     */
    static MadeJob begin(RestAddress address, List<String> command, ScratchFolder scratch) throws InterruptedException {
        MadeJob job = new MadeJob(address, start(command, scratch.path()), scratch);
        try {
            job.await("made its job", () -> job.said().contains(MADE) || !job.client.isAlive());
            if (!job.client.isAlive()) {
                throw job.refused();
            }
            return job;
        } catch (RuntimeException | InterruptedException e) {
            job.client.destroyForcibly();
            throw e;
        }
    }

    private static Process start(List<String> command, Path conf) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out(conf).toFile());
        builder.environment().put("FLINK_CONF_DIR", conf.toString());
        builder.environment().put(JavaCommand.CLASS_PATH, FlinkPlace.classPath());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Submits it; only once.
     *
     * @param savepoint where it goes on from; null for a fresh start
     * @return the job's id; it need not run yet
     * @throws UserError where it was not taken
     */
    public String submit(@Nullable String savepoint) throws InterruptedException {
        tell(savepoint == null ? "" : savepoint);
        await("ended", () -> !client.isAlive());
        Matcher found = SUBMITTED.matcher(said());
        if (client.exitValue() != 0) {
            throw refused();
        }
        if (!found.find()) {
            throw new UserError("Flink's client did not say which job it submitted: " + said().strip());
        }
        return found.group(1);
    }

    private void tell(String line) {
        try {
            client.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().close();
        } catch (IOException e) {
            // It has ended, and why stands in what it said.
            client.destroy();
        }
    }

    private void await(String what, BooleanSupplier done) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        while (!done.getAsBoolean()) {
            if (watch.elapsed().compareTo(PATIENCE) > 0) {
                throw new UserError("Flink's client has not " + what + " within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private UserError refused() {
        return new UserError(
                "the job was not submitted to " + address + ": " + reason(said()) + " (details: " + kept() + ")");
    }

    /** The innermost message of a Java stack trace, or the last line of what is none. */
    static String reason(String said) {
        String reason = said.strip().lines().reduce("nothing was said", (earlier, later) -> later);
        for (Matcher found = CAUSE.matcher(said); found.find(); ) {
            reason = found.group(1);
        }
        return reason.strip();
    }

    private String said() {
        try {
            return Files.readString(out(scratch.path()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kept() {
        Path kept = Path.of(
                System.getProperty("java.io.tmpdir"),
                "fengsui-client-" + ProcessHandle.current().pid() + ".log");
        try {
            Files.copy(out(scratch.path()), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    private static Path out(Path folder) {
        return folder.resolve("out");
    }

    @Override
    public void close() {
        client.destroyForcibly();
        scratch.close();
    }
}
