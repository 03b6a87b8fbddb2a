package fengsui.console.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.codec.WarningContext;
import fengsui.console.analyst.Notebook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What might have spoken for or against an incident, as its page gets it. */
final class UnheardJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> NAMING = List.of("evidence", "contributions", "contradicting");

    private UnheardJson() {}

    static JsonNode of(JsonNode record, Notebook notebook) {
        boolean drill = !record.path("status").asText().equals(WarningContext.ACTUAL);
        return MAPPER.valueToTree(
                notebook.unheard(drill, record.path("hazard").asText(), RecordArea.chain(record), devices(record)));
    }

    private static Set<String> devices(JsonNode record) {
        Set<String> devices = new HashSet<>();
        NAMING.forEach(list -> record.path(list)
                .forEach(one -> devices.add(one.path("sourceId").asText())));
        return devices;
    }
}
