package fengsui.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.area.AreaChain;
import fengsui.codec.RuleBundle;
import fengsui.console.city.Circumstances;
import fengsui.console.city.City;
import fengsui.console.city.KnownRule;
import fengsui.order.Orders;
import fengsui.risk.Grade;
import fengsui.rule.RuleFiles;
import fengsui.testkit.Alerts;
import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RulesJsonTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final AreaChain ANYWHERE = new AreaChain("g1", "c1", "s1", "d1", "city");
    private static final String LEAK = "gas/leak";
    private static final String SMOKE = "fire/smoke-alarm";
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final City city = new City();
    private final RulesJson rules = new RulesJson(city);

    /** Reading all rules takes longer than everything else together. */
    private void publish() {
        TreeMap<String, String> some = new TreeMap<>(
                RuleFiles.read(ProjectFiles.root().resolve("rules")).files());
        some.keySet().retainAll(Set.of(LEAK + ".yaml", SMOKE + ".yaml", "taxonomy.yaml"));
        city.take(new RuleBundle(some));
    }

    /** As soon as the rules are read. */
    private Map<String, KnownRule> known() {
        long end = System.nanoTime() + DEADLINE_NANOS;
        Circumstances where = new Circumstances(ANYWHERE, Alerts.START, Orders.NONE);
        Optional<Map<String, KnownRule>> known = Optional.empty();
        while (known.isEmpty() && System.nanoTime() < end) {
            known = city.rules(List.of(LEAK, SMOKE), where);
        }
        return known.orElseThrow();
    }

    private ObjectNode page(JsonNode record) throws IOException {
        ObjectNode page = MAPPER.createObjectNode();
        rules.add(MAPPER.writeValueAsBytes(record), record, page);
        return page;
    }

    private static ObjectNode record(ObjectNode... named) throws IOException {
        ObjectNode record = (ObjectNode) MAPPER.readTree(Alerts.of(1).issued(Grade.RED));
        record.putArray("rules").addAll(List.of(named));
        return record;
    }

    private static ObjectNode named(String id, String digest) {
        return MAPPER.createObjectNode()
                .put("id", id)
                .put("version", 1)
                .put("digest", digest)
                .put("owner", "office");
    }

    @Test
    void whenSeveralRulesSpoke_thenAllAreToldInTheirOrderWithWordsAndThresholds() throws IOException {
        publish();
        String leak = Objects.requireNonNull(known().get(LEAK)).digest();
        String smoke = Objects.requireNonNull(known().get(SMOKE)).digest();

        ObjectNode page = page(record(named(LEAK, leak), named(SMOKE, smoke)));

        assertThat(page.path("rulesReady").asBoolean()).isTrue();
        assertThat(page.path("rules"))
                .extracting(rule -> rule.path("id").asText())
                .containsExactly(LEAK, SMOKE);
        assertThat(page.path("rules")).allSatisfy(rule -> {
            assertThat(rule.path("words").path("en").asText()).isNotBlank();
            assertThat(rule.path("words").path("zh").asText()).isNotBlank();
            assertThat(rule.path("words").path("version").asInt()).isPositive();
        });
        assertThat(page.path("rules").path(0).path("thresholds"))
                .singleElement()
                .isEqualTo(MAPPER.readTree("{\"kind\":\"sensor\",\"subjects\":[\"gas\"],\"sign\":\">=\",\"bound\":20.0,"
                        + "\"unit\":\"%LEL\",\"parameter\":\"limit\"}"));
    }

    @Test
    void whenARuleWasOfAnotherText_thenItsWordsAreToldButNoThresholds() throws IOException {
        publish();
        known();

        JsonNode rule = page(record(named(LEAK, "another"))).path("rules").path(0);

        assertThat(rule.path("same").asBoolean(true)).isFalse();
        assertThat(rule.path("words").path("version").asInt()).isPositive();
        assertThat(rule.path("thresholds").isArray()).isTrue();
        assertThat(rule.path("thresholds")).isEmpty();
    }

    @Test
    void whenNoRulesAreKnown_thenThoseOfTheRecordAreNamedWithoutWords() throws IOException {
        ObjectNode page = page(record(named(LEAK, "a"), named("no/such", "b")));

        assertThat(page.path("rulesReady").asBoolean()).isTrue();
        assertThat(page.path("rules"))
                .extracting(rule -> rule.path("id").asText())
                .containsExactly(LEAK, "no/such");
        assertThat(page.path("rules"))
                .allSatisfy(rule -> assertThat(rule.path("words").isNull()).isTrue());
    }
}
