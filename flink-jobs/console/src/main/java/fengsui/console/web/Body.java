package fengsui.console.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** What a request brings, which may be anything. */
public final class Body {

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNameLength(64)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Body() {}

    /**
     * One JSON object. A form of another site cannot send its media type without asking first.
     *
     * @throws Refusal where it is something else, or longer than {@code longest} bytes
     */
    public static JsonNode object(Context request, int longest) {
        String type = String.valueOf(request.contentType());
        if (!type.equals("application/json") && !type.startsWith("application/json;")) {
            throw Refusal.wrong("header Content-Type", "another", "application/json", "send JSON");
        }
        try (InputStream in = request.bodyInputStream()) {
            byte[] bytes = in.readNBytes(longest + 1);
            JsonNode root = bytes.length > longest ? null : JSON.readTree(bytes);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (IOException e) {
            // Its message may quote what was typed, and that may be a password.
        }
        throw Refusal.wrong(
                "the request", "something else", "one JSON object of at most " + longest + " bytes", "send one");
    }
}
