package fengsui.console.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaFiles;

/** The grids of a rule set as one GeoJSON, for the map; beside them the names of all areas that grids lie in, by code. */
final class GridJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final String FEATURES = "features";
    private static final String NAMES = "names";

    static final byte[] NONE = bytes(empty());

    private GridJson() {}

    static byte[] of(RuleBundle bundle) {
        ObjectNode all = empty();
        bundle.files().forEach((path, text) -> {
            if (AreaFiles.matches(path)) {
                add(text, all);
            }
        });
        return bytes(all);
    }

    private static ObjectNode empty() {
        ObjectNode all = MAPPER.createObjectNode().put("type", "FeatureCollection");
        all.putArray(FEATURES);
        all.putObject(NAMES);
        return all;
    }

    /** A file that is no JSON shows nothing; whoever checks the rules is told of it. */
    private static void add(String text, ObjectNode into) {
        try {
            for (JsonNode feature : MAPPER.readTree(text).path(FEATURES)) {
                add(feature, into);
            }
        } catch (JsonProcessingException e) {
            // Nothing of it is shown.
        }
    }

    private static void add(JsonNode feature, ObjectNode into) {
        JsonNode said = feature.path("properties");
        if (!said.path("level").asText().equals("grid")) {
            into.withObject("/" + NAMES).set(said.path("code").asText(), said.path("name"));
        } else if (feature.path("geometry").isObject()) {
            into.withArray(FEATURES).add(feature(feature));
        }
    }

    private static ObjectNode feature(JsonNode feature) {
        JsonNode said = feature.path("properties");
        ObjectNode grid = MAPPER.createObjectNode()
                .put("type", "Feature")
                .put("id", said.path("code").asText());
        grid.putObject("properties")
                .put("code", said.path("code").asText())
                .put("parent", said.path("parent").asText())
                .set("name", said.path("name"));
        grid.set("geometry", feature.path("geometry"));
        return grid;
    }

    private static byte[] bytes(ObjectNode all) {
        try {
            return MAPPER.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }
}
