package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.testkit.ProjectFiles;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema of mappings says to an editor is what the loaders say. */
class FeedSchemaTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    /** A call of the loaders that reads a key. */
    private static final Pattern READS = Pattern.compile(
            "\\b(?:text|texts|has|flag|number|fields|optionalFields|list|duration|span|oneOf|bilingual)\\("
                    + "(?:[a-z]+,\\s*)?\"([a-z_]+)\"");

    private final SortedMap<String, String> shipped =
            ProjectFiles.rules("feeds").files();
    private final JsonNode schemaTree = read("rules/schema/feed.schema.json");
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaTree);

    @Test
    void whenAMappingIsShipped_thenItNamesTheSchemaAndFollowsIt() throws IOException {
        for (Map.Entry<String, String> file : mappings().entrySet()) {
            assertThat(file.getValue()).startsWith("# yaml-language-server: $schema=../schema/feed.schema.json\n");
            assertThat(schema.validate(YAML.readTree(file.getValue())))
                    .as(file.getKey())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"METERS", "CAMERAS"})
    void whenAMappingIsSound_thenTheSchemaHasNothingAgainstIt(String name) throws IOException {
        String text = name.equals("METERS") ? MappingFilesTest.METERS : MappingFilesTest.CAMERAS;
        assertThat(schema.validate(YAML.readTree(text))).isEmpty();
    }

    @Test
    void whenTheLoadersReadAKey_thenTheSchemaHasIt() throws IOException {
        Set<String> known = new TreeSet<>();
        keys(schemaTree, known);
        Set<String> read = new TreeSet<>(List.of("pointer", "column", "columns", "pointers"));
        try (Stream<Path> files = Files.list(sources())) {
            for (Path file : files.filter(FeedSchemaTest::reads).toList()) {
                Matcher call = READS.matcher(Files.readString(file));
                while (call.find()) {
                    read.add(call.group(1));
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(35);
        assertThat(known).containsAll(read);
        for (Field field : Field.values()) {
            if (field != Field.KIND && field != Field.FEED) {
                assertThat(known).contains(field.label());
            }
        }
    }

    @Test
    void whenTheSchemaHasAKey_thenTheLoadersKnowItAndItIsDescribed() throws IOException {
        JsonNode properties = schemaTree.get("properties");
        JsonNode ways = schemaTree.at("/$defs/timeWay/properties");
        for (String key : (Iterable<String>) properties::fieldNames) {
            known(key, put(meters(), "", key));
        }
        for (String key : (Iterable<String>) ways::fieldNames) {
            known(key, put(meters(), "/fields/occurredAt", key));
        }
        for (String part : List.of("clock", "dedupe", "place")) {
            for (String key : (Iterable<String>) properties.get(part).get("properties")::fieldNames) {
                known(key, put(meters(), "/" + part, key));
            }
        }
        assertThat(undescribed(schemaTree, "")).isEmpty();
    }

    @Test
    void whenAMappingIsChangedAtRandom_thenWhatTheSchemaRefusesTheLoadersRefuse() throws IOException {
        Random random = new Random(2906);
        int refused = 0;
        List<String> paths = List.copyOf(mappings().keySet());
        for (int i = 0; i < 1000; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            ObjectNode mapping = (ObjectNode) YAML.readTree(shipped.get(path));
            String change = change(mapping, random);
            boolean bySchema =
                    !schema.validate(mapping.toString(), InputFormat.JSON).isEmpty();
            refused += bySchema ? 1 : 0;
            assertThat(!bySchema || !problems(path, mapping).isEmpty())
                    .as("change %d, %s: %s", i, path, change)
                    .isTrue();
        }
        assertThat(refused).isBetween(400, 950);
    }

    /** Drops a key, misspells one or puts something of another kind, anywhere. */
    private static String change(ObjectNode mapping, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(mapping, objects);
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

    private void known(String key, ObjectNode mapping) {
        String format = Set.of("column", "columns").contains(key) ? "csv" : key.equals("city") ? "canonical" : "json";
        mapping.put("format", format);
        List<Problem> problems = problems("feeds/x.yaml", mapping);
        assertThat(problems)
                .extracting(Problem::message)
                .noneMatch(text -> text.startsWith("'" + key + "' is not known"));
    }

    private static ObjectNode put(ObjectNode mapping, String at, String key) {
        ObjectNode object = at.isEmpty() ? mapping : mapping.withObject(at);
        if (!object.has(key)) {
            object.put(key, "x");
        }
        if (key.equals("take")) {
            object.put("lookup", "x");
        }
        return mapping;
    }

    private static void keys(JsonNode node, Set<String> keys) {
        if (node.get("properties") instanceof ObjectNode properties) {
            properties.properties().stream()
                    .filter(member -> member.getValue().isObject())
                    .forEach(member -> keys.add(member.getKey()));
        }
        node.forEach(child -> keys(child, keys));
    }

    /** In two languages: a slash stands between. */
    private static List<String> undescribed(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        if (!at.contains("/then/") && !at.contains("/else/") && !at.contains("/if/")) {
            if (node.get("properties") instanceof ObjectNode properties) {
                properties.properties().stream()
                        .filter(member ->
                                !member.getValue().path("description").asText().contains(" / "))
                        .forEach(member -> found.add(at + "/" + member.getKey()));
            }
        }
        node.properties()
                .forEach(member -> found.addAll(undescribed(member.getValue(), at + "/" + member.getKey() + "/")));
        return found;
    }

    private List<Problem> problems(String path, JsonNode mapping) {
        SortedMap<String, String> files = new TreeMap<>(shipped);
        files.keySet().removeIf(name -> !name.endsWith(".csv"));
        files.put(path, mapping.toString());
        List<Problem> problems = new ArrayList<>();
        Feeds.load(new RuleBundle(files), problems);
        return problems;
    }

    private SortedMap<String, String> mappings() {
        SortedMap<String, String> mappings = new TreeMap<>(shipped);
        mappings.keySet().removeIf(path -> !path.endsWith(".yaml"));
        return mappings;
    }

    private static boolean reads(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("Loader.java") || name.equals("TimeForms.java") || name.equals("LookupTables.java");
    }

    private static Path sources() {
        return ProjectFiles.root().resolve("flink-jobs/codec/src/main/java/fengsui/codec/feed");
    }

    private static ObjectNode meters() throws JsonProcessingException {
        return (ObjectNode) YAML.readTree(MappingFilesTest.METERS);
    }

    private static JsonNode read(String path) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(ProjectFiles.root().resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
