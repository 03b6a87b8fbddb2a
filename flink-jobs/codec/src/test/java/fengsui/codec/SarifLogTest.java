package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Held against what the standard's schema asks of the objects that are written; it allows no other members. */
class SarifLogTest {

    private static final Set<String> TEXT = Set.of("text");
    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("", Set.of("$schema", "version", "runs")),
            Map.entry("runs", Set.of("tool", "columnKind", "results")),
            Map.entry("tool", Set.of("driver")),
            Map.entry("driver", Set.of("name", "version", "rules")),
            Map.entry("rules", Set.of("id", "shortDescription", "fullDescription", "help", "defaultConfiguration")),
            Map.entry("shortDescription", TEXT),
            Map.entry("fullDescription", TEXT),
            Map.entry("help", TEXT),
            Map.entry("defaultConfiguration", Set.of("level")),
            Map.entry("results", Set.of("ruleId", "level", "message", "locations")),
            Map.entry("message", TEXT),
            Map.entry("locations", Set.of("physicalLocation")),
            Map.entry("physicalLocation", Set.of("artifactLocation", "region")),
            Map.entry("artifactLocation", Set.of("uri", "uriBaseId")),
            Map.entry("region", Set.of("startLine", "startColumn")));

    private static final SarifLog LOG = new SarifLog(
            "1.2",
            List.of(new SarifLog.Code("RULE-HAZARD", "No such hazard", "Why", "Right")),
            List.of(new SarifLog.Result(
                    "rules/gas/leak.yaml",
                    new Problem("gas/leak.yaml", 8, 9, "RULE-HAZARD", "'x' is none; did you mean \"y\"?"))));

    @Test
    void whenProblemsAreWritten_thenEveryObjectHasTheMembersOfTheStandardAndNoOther() throws IOException {
        JsonNode log = json(LOG);

        assertThat(strangers("", log)).isEmpty();
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode driver = log.at("/runs/0/tool/driver");
        assertThat(driver.get("name").asText()).isEqualTo("fengsui");
        assertThat(driver.get("version").asText()).isEqualTo("1.2");
        assertThat(driver.at("/rules/0/id").asText()).isEqualTo("RULE-HAZARD");
        assertThat(driver.at("/rules/0/shortDescription/text").asText()).isEqualTo("No such hazard");
    }

    @Test
    void whenAProblemIsWritten_thenItsPlaceAndWordsAreWhereReadersLook() throws IOException {
        JsonNode result = json(LOG).at("/runs/0/results/0");

        assertThat(result.get("ruleId").asText()).isEqualTo("RULE-HAZARD");
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText()).isEqualTo("'x' is none; did you mean \"y\"?");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("rules/gas/leak.yaml");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(8);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(9);
    }

    /** A reader takes a run without results for one that failed. */
    @Test
    void whenNothingWasFound_thenTheResultsAreThereAndEmpty() throws IOException {
        JsonNode run = json(new SarifLog(null, List.of(), List.of())).at("/runs/0");

        assertThat(run.get("results").isArray()).isTrue();
        assertThat(run.get("results")).isEmpty();
        assertThat(run.at("/tool/driver").has("version")).isFalse();
    }

    private static JsonNode json(SarifLog log) throws IOException {
        return new ObjectMapper().readTree(log.json());
    }

    private static List<String> strangers(String name, JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> found.addAll(strangers(name, item)));
        }
        node.properties().forEach(member -> {
            if (!MEMBERS.getOrDefault(name, Set.of()).contains(member.getKey())) {
                found.add(name + "." + member.getKey());
            }
            found.addAll(strangers(member.getKey(), member.getValue()));
        });
        return found;
    }
}
