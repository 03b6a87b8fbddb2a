package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.order.ModeOrder;
import fengsui.order.Silence;
import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.testkit.RandomEvents;
import fengsui.testkit.RandomRisks;
import fengsui.testkit.RecordSchemas;
import fengsui.warning.Withheld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas say of a record is what the code writes, no more and no less. */
class RecordSchemasTest {

    private static final int MANY = 300;
    private static final WarningContext DRILL = new WarningContext("fengsui", "Exercise");

    private final RandomRisks risks = new RandomRisks(71);
    private final RandomEvents events = new RandomEvents(72);
    private final RecordSchemas schemas = new RecordSchemas();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"warning", "withheld", "signal", "score", "reject", "health", "event", "control"})
    void whenARecordIsWritten_thenItIsAsItsSchemaSays(String name) {
        for (int i = 0; i < MANY; i++) {
            records(name).forEach(record -> schemas.check(name, record));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "withheld", "signal", "score", "reject", "health", "control"})
    void whenARecordHasAFieldMore_thenItsSchemaRefusesIt(String name) throws IOException {
        for (byte[] record : records(name).toList()) {
            List<ObjectNode> closed = new ArrayList<>();
            JsonNode whole = json.readTree(record);
            objects(whole, "", closed);
            for (ObjectNode object : closed) {
                object.put("surplus", 1);
                assertThat(schemas.problems(name, whole)).as(object.toString()).isNotEmpty();
                object.remove("surplus");
            }
            assertThat(schemas.problems(name, whole)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "withheld", "signal", "score", "reject", "health", "control"})
    void whenAFieldThatIsAlwaysWrittenIsMissing_thenTheSchemaRefusesTheRecord(String name) throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            for (byte[] record : records(name).toList()) {
                all.add((ObjectNode) json.readTree(record));
            }
        }
        for (ObjectNode first : all.subList(0, all.size() / 100)) {
            for (String field : names(first)) {
                boolean always = all.stream()
                        .filter(record -> record.path("type").equals(first.path("type")))
                        .allMatch(record -> record.has(field));
                ObjectNode without = first.deepCopy();
                without.remove(field);
                assertThat(schemas.problems(name, without).isEmpty())
                        .as(name + " without " + field)
                        .isEqualTo(!always && !bound(field));
            }
        }
    }

    /** Fields that stand only together. */
    private static boolean bound(String field) {
        return List.of("heldBy", "heldWhy", "holds", "holdsCount").contains(field);
    }

    @Test
    void whenAnEventHasAnUnknownField_thenTheSchemaPassesOverItAsTheReaderDoes() throws IOException {
        ObjectNode event = (ObjectNode) json.readTree(CanonicalEventJson.write(events.next()));
        event.put("vendor", "x");
        assertThat(schemas.problems("event", event)).isEmpty();
        event.remove("sourceId");
        assertThat(schemas.problems("event", event)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common",
                "warning",
                "withheld",
                "signal",
                "score",
                "reject",
                "health",
                "event",
                "control",
                "feedback"
            })
    void whenASchemaHasAField_thenItIsDescribedInBothLanguages(String name) {
        assertThat(undescribed(schemas.tree(name), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job",
                "orders",
                "figures/gas/leak",
                "figures/gas/leak@old-town",
                "rule/gas/leak",
                "sight/gas/leak/grid:quay/12",
                "device/gas-1",
                "feed/meters",
                "desk/old-town",
                "ledger/0",
                "ledger/answers/0",
                "ledger/desk/11"
            })
    void whenASubjectOfHealthIsKnown_thenTheSchemaTellsWhatItIs(String subject) {
        assertThat(schemas.problems("health", HealthJson.write(about(subject), DRILL)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jobs", "orders/1", "figures/", "figures/gas/leak@", "ledger/desk", "ledger/other/0", "weather/x"
            })
    void whenASubjectOfHealthIsNotDescribed_thenTheSchemaRefusesIt(String subject) {
        assertThat(schemas.problems("health", HealthJson.write(about(subject), DRILL)))
                .isNotEmpty();
    }

    @Test
    void whenASubjectOfHealthIsDescribed_thenItIsInBothLanguages() {
        JsonNode subjects = schemas.tree("health").at("/properties/subject/anyOf");
        assertThat(subjects)
                .hasSizeGreaterThan(10)
                .allSatisfy(subject ->
                        assertThat(subject.path("description").asText()).contains(" / "));
    }

    private Health about(String subject) {
        return new Health(subject, risks.signal().time(), "ok", "", new TreeMap<>());
    }

    private Stream<byte[]> records(String name) {
        return switch (name) {
            case "warning" ->
                Stream.of("Actual", "Exercise", "Test")
                        .map(status -> WarningJson.write(risks.warning(), new WarningContext("fengsui", status)));
            case "withheld" -> Stream.generate(risks::withheld).limit(3).map(this::withheld);
            case "signal" ->
                Stream.of(
                                SignalChange.found(risks.signal()),
                                new SignalChange(ChangeKind.UPDATED, risks.signal(), "before", List.of("e2", "e1")))
                        .map(change -> SignalJson.write(change, DRILL));
            case "score" -> Stream.of(ScoreJson.write(risks.score(), DRILL));
            case "reject" -> Stream.of(RejectReason.values()).map(this::reject);
            case "health" -> Stream.of(HealthJson.write(health(), DRILL));
            case "event" -> Stream.of(CanonicalEventJson.write(events.next()));
            case "control" ->
                Stream.of(
                        ControlJson.write(control()),
                        QuarantineJson.write(quarantine()),
                        OrderJson.write(mode()),
                        OrderJson.write(silence()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private byte[] withheld(Withheld fact) {
        return WithheldJson.write(fact, DRILL);
    }

    private byte[] reject(RejectReason reason) {
        SafetyEvent event = events.next();
        String feed = event.header().times().occurredAt() % 2 == 0 ? "meters" : null;
        return RejectJson.write(
                new Reject(reason, new Position("sensor", 1, 7), feed, "occurredAt: expected …"), DRILL);
    }

    private Health health() {
        return new Health("job", risks.signal().time(), "degraded", "lag 12 s", new TreeMap<>(Map.of("lag", 12L)));
    }

    private Control control() {
        RuleBundle rules = new RuleBundle(new TreeMap<>(Map.of("a.yaml", "x: 1\n")));
        Control plain = new Control(rules, "analyst", risks.signal().time());
        return plain.effectiveAt() % 2 == 0
                ? plain
                : plain.because("why").madeFrom("0123456789ab").with(rules);
    }

    private Quarantine quarantine() {
        return new Quarantine(
                "gas/leak",
                "0123456789ab",
                "threw",
                "division by zero",
                risks.signal().time());
    }

    private ModeOrder mode() {
        Signal any = risks.signal();
        return new ModeOrder("surge", any.area(), any.time(), any.time() + 1, "duty office", "typhoon");
    }

    /** Of one hazard or of all, with red warnings or without. */
    private Silence silence() {
        Signal any = risks.signal();
        String hazard = any.time() % 2 == 0 ? any.hazard() : null;
        return new Silence(any.area(), hazard, any.time() % 3 == 0, any.time(), any.time() - 1, "desk 2", "works");
    }

    /** Objects that have a fixed set of fields. */
    private static void objects(JsonNode node, String name, List<ObjectNode> found) {
        boolean open = List.of("measures", "figures", "files", "tests").contains(name);
        if (node instanceof ObjectNode object && !open) {
            found.add(object);
        }
        node.properties().forEach(field -> objects(field.getValue(), field.getKey(), found));
        if (node.isArray()) {
            node.forEach(item -> objects(item, name, found));
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** In two languages: a slash stands between. */
    private static List<String> undescribed(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        boolean condition = at.endsWith("/if") || at.endsWith("/then") || at.endsWith("/else");
        if (!condition && node.get("properties") instanceof ObjectNode properties) {
            properties.properties().stream()
                    .filter(member ->
                            !member.getValue().path("description").asText().contains(" / "))
                    .forEach(member -> found.add(at + "/" + member.getKey()));
        }
        node.properties().forEach(member -> found.addAll(undescribed(member.getValue(), at + "/" + member.getKey())));
        if (node.isArray()) {
            node.forEach(item -> found.addAll(undescribed(item, at)));
        }
        return found;
    }
}
