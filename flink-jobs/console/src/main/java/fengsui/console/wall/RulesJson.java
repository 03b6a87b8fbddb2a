package fengsui.console.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.console.city.Circumstances;
import fengsui.console.city.City;
import fengsui.console.city.KnownRule;
import fengsui.rule.explain.RecordedOrders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rules that a record names: their words, and what they held readings against at its place and time. */
final class RulesJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final City city;

    RulesJson(City city) {
        this.city = city;
    }

    /** @param json the record, which {@code record} is too */
    void add(byte[] json, JsonNode record, ObjectNode page) {
        List<JsonNode> named = StreamSupport.stream(record.path("rules").spliterator(), false)
                .filter(rule -> rule.path("id").isTextual())
                .toList();
        List<String> ids =
                named.stream().map(rule -> rule.path("id").textValue()).toList();
        Optional<Map<String, KnownRule>> known =
                circumstances(json, record).map(where -> city.rules(ids, where)).orElse(Optional.of(Map.of()));
        ArrayNode rules = page.putArray("rules");
        named.forEach(rule ->
                rules.add(told(rule, known.orElse(Map.of()).get(rule.path("id").textValue()))));
        page.put("rulesReady", known.isPresent());
    }

    private static Optional<Circumstances> circumstances(byte[] json, JsonNode record) {
        try {
            WarningView view = WarningJson.read(json);
            return Optional.of(
                    new Circumstances(RecordArea.chain(record), view.times().sent(), RecordedOrders.of(view)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Of another text of the rule it is not known what the readings were held against. */
    private static ObjectNode told(JsonNode rule, @Nullable KnownRule known) {
        boolean same =
                known != null && known.digest().equals(rule.path("digest").asText());
        ObjectNode told = MAPPER.createObjectNode()
                .put("id", rule.path("id").textValue())
                .put("version", rule.path("version").asInt())
                .put("same", same);
        if (known == null) {
            told.putNull("words");
        } else {
            told.putObject("words")
                    .put("version", known.version())
                    .put("en", known.words().en())
                    .put("zh", known.words().zh());
        }
        told.set("thresholds", MAPPER.valueToTree(known != null && same ? known.bounds() : List.of()));
        return told;
    }
}
