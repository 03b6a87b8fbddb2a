package fengsui.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas of {@code flink-jobs/api}, to hold records against. Not thread-safe. */
public final class RecordSchemas {

    private static final String BASE = "https://fengsui.example/schema/record/";

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(RecordSchemas::text));

    /** The folder of the documents. */
    public static Path api() {
        return ProjectFiles.root().resolve("flink-jobs/api");
    }

    private static String text(String id) {
        if (!id.startsWith(BASE)) {
            throw new IllegalArgumentException("a reference out of flink-jobs/api/schemas: " + id);
        }
        try {
            return Files.readString(api().resolve("schemas").resolve(id.substring(BASE.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema itself: {@code warning}, {@code signal} … */
    public JsonNode tree(String name) {
        return parsed(text(BASE + name + ".schema.json").getBytes(StandardCharsets.UTF_8));
    }

    /** What a record has against it, by the place in the record. */
    public List<String> problems(String name, byte[] record) {
        return problems(name, parsed(record));
    }

    public List<String> problems(String name, JsonNode record) {
        return problems(registry.getSchema(SchemaLocation.of(BASE + name + ".schema.json")), record);
    }

    /** By a schema that stands elsewhere, such as that of headers. */
    public List<String> problems(JsonNode schema, JsonNode record) {
        return problems(registry.getSchema(schema), record);
    }

    private static List<String> problems(Schema schema, JsonNode record) {
        return schema.validate(record).stream().map(RecordSchemas::told).toList();
    }

    /**
     * Holds a record against a schema.
     *
     * @throws AssertionError where it is not as the schema says
     */
    public void check(String name, byte[] record) {
        List<String> problems = problems(name, record);
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "no " + name + ": " + problems + " in " + new String(record, StandardCharsets.UTF_8));
        }
    }

    private static String told(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private JsonNode parsed(byte[] record) {
        try {
            return json.readTree(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
