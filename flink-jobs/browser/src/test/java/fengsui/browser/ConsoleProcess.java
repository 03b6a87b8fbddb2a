package fengsui.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./fengsui console} in a process of its own, to be killed as a power cut kills it. Not thread-safe. */
final class ConsoleProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("The wall is at (http://127\\.0\\.0\\.1:(\\d+))\\..*");

    /** Should nobody be left to end it. */
    private static final String LONGEST = "10m";

    private final Path log;
    private final List<String> options;
    private Process process;
    private String address = "";
    private String port = "0";

    private ConsoleProcess(Path log, List<String> options) {
        this.log = log;
        this.options = List.copyOf(options);
        this.process = begin();
    }

    /**
     * Returns once it serves.
     *
     * @param log takes what it complains of
     * @param options of the verb, but for the port
     */
    static ConsoleProcess start(Path log, List<String> options) {
        return new ConsoleProcess(log, options);
    }

    private Process begin() {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(Redirect.appendTo(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            Process begun = builder.start();
            awaitAddress(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "fengsui.cli.Main",
                "console",
                "--port=" + port,
                "--for=" + LONGEST));
        command.addAll(options);
        return command;
    }

    private void awaitAddress(Process begun) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(begun.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(lines.readLine());
        Matcher said = ADDRESS.matcher(line);
        if (!said.matches()) {
            begun.destroyForcibly();
            throw new IllegalStateException("the console said " + line + "; see " + log);
        }
        address = said.group(1);
        port = said.group(2);
    }

    String address() {
        return address;
    }

    /** Without a word to anybody. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Where it was. */
    void startAgain() {
        process = begin();
    }

    @Override
    public void close() {
        kill();
    }
}
