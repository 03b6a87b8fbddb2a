package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fengsui.codec.RuleBundle;
import fengsui.rule.BundlePaths;
import fengsui.rule.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas say to an editor is what the check says. */
class RuleSchemasTest {

    private static final Path RULES = Path.of("../../rules");
    private static final ObjectMapper YAML = new YAMLMapper();

    /** A call that reads a key. */
    private static final Pattern READS =
            Pattern.compile("\\b(?:text|texts|has|flag|number|integer|fields|optionalFields|list"
                    + "|node|duration|oneOf|bilingual|optionalBilingual|positive)\\((?:[a-z]+,\\s*)?\"([a-z_]+)\"");

    /** What is wrong with a rule or test only because the other is not there. */
    private static final Set<String> ALONE = Set.of("RULE-UNPROVEN", "TEST-RULE");

    private final RuleBundle shipped = RuleFiles.read(RULES);
    private final RuleBundle tests = RuleFiles.readTests(RULES);

    @Test
    void whenAFileIsShipped_thenItFollowsItsSchema() throws IOException {
        SortedMap<String, String> files = new TreeMap<>(shipped.files());
        files.putAll(tests.files());
        int followed = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            String name = schemaOf(file.getKey());
            if (!name.isEmpty()) {
                assertThat(schema(name).validate(YAML.readTree(file.getValue())))
                        .as(file.getKey())
                        .isEmpty();
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(25);
    }

    @ParameterizedTest
    @CsvSource({
        "rule, gas/leak.yaml, 60",
        "rule, fire/calls.yaml, 40",
        "test, gas/leak-confirmed.test.yaml, 200",
        "taxonomy, taxonomy.yaml, 60",
        "scoring, scoring.yaml, 100",
        "scoring.test, scoring.test.yaml, 200",
        "devices, devices.yaml, 100",
        "keywords, keywords.yaml, 100",
        "routing, routing.yaml, 200"
    })
    void whenAFileIsChangedAtRandom_thenWhatItsSchemaRefusesTheCheckRefuses(String name, String path, int changes)
            throws IOException {
        Random random = new Random(4711);
        Schema schema = schema(name);
        int refused = 0;
        for (int i = 0; i < changes; i++) {
            ObjectNode file = (ObjectNode) YAML.readTree(text(path));
            String change = change(file, random);
            boolean bySchema =
                    !schema.validate(file.toString(), InputFormat.JSON).isEmpty();
            refused += bySchema ? 1 : 0;
            assertThat(!bySchema || !sound(path, file))
                    .as("change %d, %s", i, change)
                    .isTrue();
        }
        assertThat(refused).isGreaterThan(changes / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule",
                "test",
                "taxonomy",
                "scoring",
                "scoring.test",
                "devices",
                "keywords",
                "calendar",
                "routing"
            })
    void whenASchemaHasAKey_thenItIsDescribedInBothLanguages(String name) {
        assertThat(undescribed(tree(name), "")).isEmpty();
    }

    @Test
    void whenAKeyOfARuleOrTestIsRead_thenASchemaHasIt() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String name : List.of("rule", "test", "taxonomy", "scoring", "scoring.test", "calendar", "routing")) {
            keys(tree(name), known);
        }
        assertThat(read()).hasSizeGreaterThan(35).isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{zone: Asia/Shanghai, modes: {night: {name: {zh: 夜间, en: Night}, when: [{hours: 22:00..06:00}]}}}",
                "{zone: Asia/Shanghai, modes: {flood-season: {name: {zh: 汛期, en: Floods}, when: [{dates: 06-01..09-15}]}}}"
            })
    void whenACalendarIsAsItShouldBe_thenItsSchemaHasNothingAgainstIt(String text) throws IOException {
        assertThat(schema("calendar").validate(YAML.readTree(text))).isEmpty();
        assertThat(schema("calendar").validate(YAML.readTree(text.replace("when", "wenn"))))
                .isNotEmpty();
    }

    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String folder : List.of("rule", "rule/rehearsal")) {
            try (Stream<Path> files =
                    Files.list(Path.of("src/main/java/fengsui").resolve(folder))) {
                for (Path file : files.filter(RuleSchemasTest::readsRuleFiles).toList()) {
                    Matcher call = READS.matcher(Files.readString(file));
                    while (call.find()) {
                        read.add(call.group(1));
                    }
                }
            }
        }
        return read;
    }

    /** Not those that read the notes which come with the program, or feeds. */
    private static boolean readsRuleFiles(Path source) {
        return source.toString().endsWith(".java")
                && !Set.of("CodeNotes.java", "FieldsPage.java", "FilledFields.java")
                        .contains(source.getFileName().toString());
    }

    /** Empty where there is none. */
    private static String schemaOf(String path) {
        if (path.endsWith(BundlePaths.TEST_ENDING) && !path.equals(BundlePaths.SCORING_TEST)) {
            return "test";
        }
        if (path.indexOf('/') < 0) {
            String name = path.substring(0, path.length() - BundlePaths.ENDING.length());
            return Files.exists(file(name)) ? name : "";
        }
        return path.matches("(feeds|areas|scenarios|retired)/.*") || !path.endsWith(BundlePaths.ENDING) ? "" : "rule";
    }

    private boolean sound(String path, ObjectNode changed) {
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, String> cases = new TreeMap<>();
        files.put("taxonomy.yaml", text("taxonomy.yaml"));
        files.put("scoring.yaml", text("scoring.yaml"));
        if (path.endsWith(BundlePaths.TEST_ENDING)) {
            cases.put(path, changed.toString());
        } else {
            files.put("calendar.yaml", text("calendar.yaml"));
            files.put(path, changed.toString());
        }
        return RulesCheck.of(new RuleBundle(files), new RuleBundle(cases)).problems().stream()
                .noneMatch(problem -> problem.file().equals(path) && !ALONE.contains(problem.code()));
    }

    private String text(String path) {
        String text = shipped.files().get(path);
        return text == null ? String.valueOf(tests.files().get(path)) : text;
    }

    /** Drops a key, misspells one or puts something of another kind, anywhere. */
    private static String change(ObjectNode file, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(file, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return "nothing";
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode old = object.get(name);
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            default -> object.set(name, other(object, random));
        }
        return name + " was " + old + ", now in " + object;
    }

    private static JsonNode other(ObjectNode object, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> object.numberNode(7);
            case 1 -> object.textNode("nonsense here");
            case 2 -> object.booleanNode(true);
            case 3 -> object.objectNode().put("odd", 1);
            default -> object.arrayNode().add(object.arrayNode());
        };
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static void keys(JsonNode node, Set<String> keys) {
        if (node.get("properties") instanceof ObjectNode properties) {
            properties.fieldNames().forEachRemaining(keys::add);
        }
        node.forEach(child -> keys(child, keys));
    }

    /** In two languages: a slash stands between. What only adds a condition says nothing of its own. */
    private static List<String> undescribed(JsonNode schema, String at) {
        List<String> found = new ArrayList<>();
        schema.path("properties").properties().forEach(member -> {
            String key = at + "/" + member.getKey();
            if (!member.getValue().path("description").asText().contains(" / ")) {
                found.add(key);
            }
            found.addAll(undescribed(member.getValue(), key));
        });
        schema.path("$defs").properties().forEach(def -> found.addAll(undescribed(def.getValue(), at + def.getKey())));
        schema.path("anyOf").forEach(choice -> found.addAll(undescribed(choice, at)));
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.has(part)) {
                found.addAll(undescribed(schema.get(part), at));
            }
        }
        return found;
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree(name));
    }

    private static JsonNode tree(String name) {
        try {
            return new ObjectMapper().readTree(Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return RULES.resolve("schema").resolve(name + ".schema.json");
    }
}
