package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of Flink from the environment: under {@code FLINK_PROPERTIES} as lines of {@code key: value}, which is also what
 * Flink's own image takes; and, for what must not stand there, in the file that {@code FLINK_PROPERTIES_FILE} names. What
 * the file says goes before.
 */
final class FlinkProperties {

    static final String LINES = "FLINK_PROPERTIES";
    static final String FILE = "FLINK_PROPERTIES_FILE";

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private FlinkProperties() {}

    /** @throws UserError naming every line that is none */
    static Map<String, String> of(Map<String, String> environment) {
        FlinkProperties reading = new FlinkProperties();
        reading.take(LINES, environment.getOrDefault(LINES, ""));
        String file = environment.getOrDefault(FILE, "");
        if (!file.isBlank()) {
            reading.takeFile(Path.of(file));
        }
        if (!reading.problems.isEmpty()) {
            throw new UserError(String.join("\n", reading.problems));
        }
        return reading.settings;
    }

    private void takeFile(Path file) {
        try {
            take(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            problems.add(FILE + ": " + file + " cannot be read (" + e.getMessage() + "): expected lines of key: value");
        }
    }

    private void take(String place, String text) {
        FlinkLines lines = FlinkLines.of(place, text);
        settings.putAll(lines.settings());
        problems.addAll(lines.problems());
    }
}
