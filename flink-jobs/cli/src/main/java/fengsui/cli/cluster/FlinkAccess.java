package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to come to a Flink cluster that wants TLS, a client's certificate or a key. Never printed.
 *
 * @param settings Flink's own, of the REST client
 */
public record FlinkAccess(Map<String, String> settings) {

    /** The environment variable that names the file where nothing else does. */
    public static final String VARIABLE = "FENGSUI_FLINK_CONFIG";

    public static final FlinkAccess OPEN = new FlinkAccess(Map.of());

    static final String KEY_FILE = "fengsui.rest.key-file";
    static final String TRUSTED = "security.ssl.rest.truststore";

    private static final String REST = "security.ssl.rest.";
    private static final String PASSWORD = "password";

    public FlinkAccess {
        settings = Map.copyOf(settings);
    }

    /**
     * Reads lines of {@code key: value} or {@code key=value}, as Flink's own file of settings has them.
     *
     * @throws UserError naming every problem, and never a value that could be secret
     */
    public static FlinkAccess read(Path file) {
        Map<String, String> found = properties(file);
        List<String> problems = new ArrayList<>();
        found.forEach((key, value) -> check(key, value, problems));
        if (OwnerOnly.readByOthers(file) && found.keySet().stream().anyMatch(key -> key.contains(PASSWORD))) {
            problems.add("everybody on this machine may read it, and it holds passwords: chmod 600 " + file);
        }
        if (!problems.isEmpty()) {
            throw new UserError(problems.stream()
                    .map(problem -> file + ": " + problem)
                    .reduce((first, second) -> first + "\n" + second)
                    .orElseThrow());
        }
        return new FlinkAccess(found);
    }

    private static void check(String key, String value, List<String> problems) {
        if (!key.startsWith("security.ssl.") && !key.equals(KEY_FILE)) {
            problems.add(key + ": only security.ssl.* and " + KEY_FILE + " may stand here: take it out");
        }
        boolean names = key.equals(KEY_FILE) || key.endsWith(".keystore") || key.endsWith(".truststore");
        if (names && !Files.isReadable(Path.of(value))) {
            problems.add(key + ": " + value + " is not there, or cannot be read by who runs this");
        }
    }

    /**
     * As they stand in {@code file}.
     *
     * @throws UserError naming every line that is none, but never what it says
     */
    static Map<String, String> properties(Path file) {
        try {
            FlinkLines lines = FlinkLines.of(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            if (!lines.problems().isEmpty()) {
                throw new UserError(String.join("\n", lines.problems()));
            }
            return lines.settings();
        } catch (IOException e) {
            // What it says might quote the file.
            throw new UserError(file + ": cannot be read: expected lines of key: value in UTF-8, such as " + TRUSTED
                    + ": /etc/flink/trust.p12");
        }
    }

    boolean speaksTls() {
        return Boolean.parseBoolean(settings.get(REST + "enabled"));
    }

    boolean hasCertificate() {
        return settings.containsKey(REST + "keystore") || settings.containsKey("security.ssl.keystore");
    }

    boolean trustsSomebody() {
        return settings.containsKey(TRUSTED) || settings.containsKey("security.ssl.truststore");
    }

    @Override
    public String toString() {
        return settings.keySet().toString();
    }
}
