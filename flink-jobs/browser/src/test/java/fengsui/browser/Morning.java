package fengsui.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The first three quarters of an hour of the demo's day, as its job wrote them on the alert topic. */
final class Morning {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> records = new ArrayList<>();

    private Morning() {}

    static Morning read() {
        Morning morning = new Morning();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Morning.class.getResourceAsStream("morning.jsonl")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                morning.records.add((ObjectNode) JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return morning;
    }

    /** @param time such as {@code 00:17:00} */
    List<ObjectNode> until(String time) {
        String last = "2026-06-01T" + time + ".000Z";
        return records.stream()
                .filter(record -> record.path("sent").textValue().compareTo(last) <= 0)
                .toList();
    }

    /** @param place as it is part of the incident's id */
    ObjectNode record(String place, int revision) {
        return records.stream()
                .filter(record ->
                        id(record).contains(place) && record.path("revision").intValue() == revision)
                .findFirst()
                .orElseThrow()
                .deepCopy();
    }

    /** The fire of the old town: two readings of smoke, then a camera and a caller. */
    ObjectNode fire(int revision) {
        return record("fire.grid:old-town/drum-tower/g01", revision);
    }

    static String id(JsonNode record) {
        return record.path("incidentId").textValue();
    }

    /** The same, of an incident of its own. */
    static ObjectNode asIncident(ObjectNode record, String id) {
        ObjectNode other = record.deepCopy();
        return other.put("incidentId", id)
                .put("identifier", id + ".1")
                .put("revision", 1)
                .set("references", JSON.createArrayNode());
    }
}
