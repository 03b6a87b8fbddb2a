package fengsui.cli.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The process that a container of ours would be: with its command, environment, folder and health check, and no more. */
final class Container implements AutoCloseable {

    private static final Path NOTHING = Path.of("/dev/null");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long GRACE_SECONDS = 30;

    private final Outside outside;
    private final ComposeService service;
    private final String name;
    private Process process;

    private Container(Outside outside, ComposeService service, String name, Process process) {
        this.outside = outside;
        this.service = service;
        this.name = name;
        this.process = process;
    }

    static Container start(Outside outside, ComposeService service) throws IOException {
        return start(outside, service, NOTHING);
    }

    /** @param typed what somebody types */
    static Container start(Outside outside, ComposeService service, Path typed) throws IOException {
        String name = service.hostname();
        return new Container(outside, service, name, launch(outside, service, name, typed));
    }

    private static Process launch(Outside outside, ComposeService service, String name, Path typed) throws IOException {
        ProcessBuilder builder = builder(outside, service, name, service.command());
        return builder.redirectInput(typed.toFile())
                .redirectOutput(Redirect.appendTo(outside.log(name).toFile()))
                .start();
    }

    private static ProcessBuilder builder(Outside outside, ComposeService service, String name, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>();
        for (String word : words) {
            command.add(outside.here(service, word));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(outside.image().toFile())
                .redirectInput(Redirect.from(NOTHING.toFile()))
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME", "JAVA_HOME", "CI_RUN"));
        environment.putAll(Map.of("LANG", "C.UTF-8", "TZ", "UTC", "HOSTNAME", name));
        for (Map.Entry<String, String> entry : service.environment().entrySet()) {
            environment.put(entry.getKey(), outside.here(service, entry.getValue()));
        }
        Path scratch = outside.scratch(name);
        environment.put("TMPDIR", scratch.toString());
        // Before its own, which go before it.
        environment.merge("FENGSUI_JAVA_OPTS", "-Djava.io.tmpdir=" + scratch, (own, ours) -> ours + " " + own);
        return builder;
    }

    /** It is started by what is restarted on its own: the engine. */
    void startAgain() throws IOException {
        assertThat(process.isAlive()).as("whether %s still runs", name).isFalse();
        process = launch(outside, service, name, NOTHING);
    }

    /** Whether its health check finds it well. */
    boolean healthy() throws IOException, InterruptedException {
        Process check = builder(outside, service, name, service.healthCheck())
                .redirectOutput(Redirect.DISCARD)
                .start();
        return check.waitFor() == 0;
    }

    void awaitHealthy() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!healthy()) {
            mustRun();
            assertThat(System.nanoTime() - began)
                    .as("nanoseconds waited for %s: %s", name, log())
                    .isLessThan(PATIENCE.toNanos());
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("whether %s has ended: %s", name, log())
                    .isFalse();
        }
    }

    private void mustRun() throws IOException {
        assertThat(process.isAlive()).as("whether %s runs: %s", name, log()).isTrue();
    }

    /** For what does its work and ends. */
    void mustEndWell() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("whether %s has ended: %s", name, log())
                .isTrue();
        assertThat(process.exitValue()).as(log()).isZero();
    }

    /** What a lack of memory does to it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What the engine does first: the process itself must hear of it, not a shell around it. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS))
                .as("whether %s ended when it was asked to", name)
                .isTrue();
        return process.exitValue();
    }

    String log() throws IOException {
        Path log = outside.log(name);
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        kill();
    }
}
