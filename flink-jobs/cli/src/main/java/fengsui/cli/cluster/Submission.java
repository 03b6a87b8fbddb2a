package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A job as it is given to a cluster.
 *
 * @param arguments of the jar's main class
 */
public record Submission(Path jar, List<String> arguments, int parallelism) {

    private static final String JAR = "jar";
    private static final String PARALLELISM = "parallelism";
    private static final String ARGUMENT = "argument.";

    public Submission {
        arguments = List.copyOf(arguments);
    }

    public Submission withJar(Path other) {
        return new Submission(other, arguments, parallelism);
    }

    /** What follows {@code option} among the arguments. */
    public Optional<String> argument(String option) {
        int at = arguments.indexOf(option);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("# How the job was submitted last: ./fengsui upgrade goes by it.");
        lines.add(line(JAR, jar.toString()));
        lines.add(line(PARALLELISM, Integer.toString(parallelism)));
        for (int i = 0; i < arguments.size(); i++) {
            lines.add(line(ARGUMENT + i, arguments.get(i)));
        }
        ClusterFolder.write(file, String.join("\n", lines) + "\n");
    }

    /** Of what such files treat as special only the backslash is to be expected. */
    private static String line(String key, String value) {
        return key + "=" + value.replace("\\", "\\\\");
    }

    /** Empty where nothing was submitted. */
    static Optional<Submission> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("cannot read " + file + " (" + e.getMessage() + ")");
        }
        List<String> arguments = new ArrayList<>();
        for (String next = lines.getProperty(ARGUMENT + 0); next != null; ) {
            arguments.add(next);
            next = lines.getProperty(ARGUMENT + arguments.size());
        }
        String parallelism = lines.getProperty(PARALLELISM, "");
        String jar = lines.getProperty(JAR, "");
        if (jar.isEmpty() || !parallelism.matches("[1-9][0-9]{0,3}")) {
            throw new UserError(file + ": found no " + JAR + " or no " + PARALLELISM
                    + ": delete it and give ./fengsui upgrade all options");
        }
        return Optional.of(new Submission(Path.of(jar), arguments, Integer.parseInt(parallelism)));
    }
}
