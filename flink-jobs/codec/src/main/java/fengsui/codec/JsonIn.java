package fengsui.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fengsui.text.Bilingual;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one object of a record that this program wrote. Every method names the field that is not as expected. */
record JsonIn(JsonNode object) {

    private static final ObjectReader READER = JsonMapper.builder().build().reader();

    static JsonIn of(byte[] record) throws IOException {
        JsonNode root = READER.readTree(record);
        if (!root.isObject()) {
            throw new IOException("expected one JSON object");
        }
        return new JsonIn(root);
    }

    String text(String name) throws IOException {
        JsonNode found = object.path(name);
        if (!found.isTextual()) {
            throw new IOException(name + ": expected a text");
        }
        return found.textValue();
    }

    @Nullable
    String textOrNull(String name) {
        return object.path(name).textValue();
    }

    int integer(String name) throws IOException {
        JsonNode found = object.path(name);
        if (!found.canConvertToInt()) {
            throw new IOException(name + ": expected a whole number");
        }
        return found.intValue();
    }

    long wide(String name) throws IOException {
        JsonNode found = object.path(name);
        if (!found.canConvertToLong()) {
            throw new IOException(name + ": expected a whole number");
        }
        return found.longValue();
    }

    /** Epoch milliseconds. */
    long time(String name) throws IOException {
        try {
            return Instant.parse(text(name)).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IOException(name + ": expected a time in ISO 8601", e);
        }
    }

    /** Epoch milliseconds, {@code null} where there is none. */
    @Nullable
    Long timeOrNull(String name) throws IOException {
        return object.hasNonNull(name) ? Long.valueOf(time(name)) : null;
    }

    JsonIn object(String name) throws IOException {
        JsonNode found = object.path(name);
        if (!found.isObject()) {
            throw new IOException(name + ": expected an object");
        }
        return new JsonIn(found);
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    Bilingual bilingual(String name) throws IOException {
        JsonIn both = object(name);
        return new Bilingual(both.text("zh"), both.text("en"));
    }

    /** A node without content where it is absent. */
    JsonNode optional(String name) {
        return object.hasNonNull(name) ? object.path(name) : MissingNode.getInstance();
    }

    List<JsonIn> objects(String name) {
        List<JsonIn> items = new ArrayList<>();
        object.path(name).forEach(item -> items.add(new JsonIn(item)));
        return items;
    }

    List<String> texts(String name) {
        List<String> items = new ArrayList<>();
        object.path(name).forEach(item -> items.add(item.asText()));
        return items;
    }
}
