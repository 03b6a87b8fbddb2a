package fengsui.cli.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One service of a compose file. */
record ComposeService(String name, JsonNode settings) {

    String image() {
        return settings.path("image").asText();
    }

    /** The same, as {@code docker compose run} starts it with a command of one's own. */
    ComposeService running(String... words) {
        ObjectNode other = settings.deepCopy();
        ArrayNode command = other.putArray("command");
        List.of(words).forEach(command::add);
        return new ComposeService(name, other);
    }

    /** Whether it is made of our own image. */
    boolean ours() {
        return image().startsWith("fengsui:");
    }

    List<String> command() {
        return texts("command");
    }

    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        settings.path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    /** By which its process knows itself. */
    String hostname() {
        return settings.path("hostname").asText(name);
    }

    /** The words after {@code CMD}, or the line after {@code CMD-SHELL}. */
    List<String> healthCheck() {
        List<String> words = texts("healthcheck", "test");
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    boolean healthCheckDisabled() {
        return settings.path("healthcheck").path("disable").asBoolean() || healthCheckIsNone();
    }

    private boolean healthCheckIsNone() {
        return texts("healthcheck", "test").equals(List.of("NONE"));
    }

    /** Services that must be healthy, or have done their work, before this one is started. */
    List<String> awaited() {
        return settings.path("depends_on").properties().stream()
                .filter(entry -> List.of("service_healthy", "service_completed_successfully")
                        .contains(entry.getValue().path("condition").asText()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Folders of the container, with the volume or the folder of this machine that is mounted there. */
    Map<String, String> mounts() {
        Map<String, String> mounts = new LinkedHashMap<>();
        for (String mount : texts("volumes")) {
            String[] parts = mount.split(":", -1);
            mounts.put(parts[1], parts[0]);
        }
        return mounts;
    }

    List<String> ports() {
        return texts("ports");
    }

    List<String> texts(String... path) {
        JsonNode found = settings;
        for (String step : path) {
            found = found.path(step);
        }
        return StreamSupport.stream(found.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
