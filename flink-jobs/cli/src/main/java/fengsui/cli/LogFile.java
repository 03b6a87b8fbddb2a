package fengsui.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where Kafka and Flink write what they have to say: the file of {@code --log}, else one in the temporary folder that is
 * kept only where it has something to explain. Has to be set before the first logger is made.
 */
final class LogFile implements AutoCloseable {

    static final String OPTION = "--log";

    private final Path path;
    /** What is written to: the file itself where it was asked for, else one that goes with the process. */
    private final Path live;

    private LogFile(Path path, Path live) {
        this.path = path;
        this.live = live;
    }

    /** The option is looked up by hand, because parsing comes too late for it. */
    static LogFile beside(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(OPTION) && i + 1 < args.length) {
                return of(Path.of(args[i + 1]), true);
            }
            if (args[i].startsWith(OPTION + "=")) {
                return of(Path.of(args[i].substring(OPTION.length() + 1)), true);
            }
        }
        String name = "fengsui-" + ProcessHandle.current().pid() + ".log";
        return of(Path.of(System.getProperty("java.io.tmpdir"), name), false);
    }

    /** Takes the option's place where the command line is parsed, so that it is known and explained. */
    static OptionSpec option() {
        return OptionSpec.builder(OPTION)
                .paramLabel("FILE")
                .type(Path.class)
                .description("Where Kafka and Flink write what they have to say."
                        + " Default: nowhere, unless something breaks.")
                .build();
    }

    private static LogFile of(Path path, boolean wanted) {
        Path file = path.toAbsolutePath();
        Path live = wanted ? file : file.resolveSibling(file.getFileName() + ".part");
        if (!wanted) {
            // An interrupt may end the JVM before close() is reached.
            live.toFile().deleteOnExit();
        }
        System.setProperty("fengsui.log.file", live.toString());
        System.setProperty("fengsui.log.level", wanted ? "info" : "warn");
        // A thread that outlives the verb would make the file anew behind its deletion; what was asked for is written
        // to the last.
        System.setProperty("log4j.shutdownHookEnabled", String.valueOf(!wanted));
        return new LogFile(file, live);
    }

    /** Keeps what was logged so far, with {@code failure} and all its causes. */
    Path keep(Exception failure) {
        try {
            if (!live.equals(path) && Files.exists(live)) {
                Files.copy(live, path, StandardCopyOption.REPLACE_EXISTING);
            }
            append(failure);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
        return path;
    }

    private void append(Exception failure) throws IOException {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            failure.printStackTrace(writer);
        }
    }

    @Override
    public void close() {
        try {
            if (!live.equals(path)) {
                Files.deleteIfExists(live);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + live, e);
        }
    }
}
