package fengsui.codec.area;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON file with the place of every value. */
final class JsonText {

    /** A rule set travels in one record of Kafka, and a file is but a part of it. */
    private static final int MAX_CHARS = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(64)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonText() {}

    /** Empty, and a problem, where {@code text} is not one JSON value. */
    static Optional<Json> read(String text, Problems problems) {
        if (text.length() > MAX_CHARS) {
            problems.report(
                    Mark.START, "SYNTAX", "the file is longer than " + MAX_CHARS + " characters; split it by district");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the end of the one JSON value");
            }
            return Optional.of(value);
        } catch (JsonProcessingException e) {
            problems.report(mark(e.getLocation()), "SYNTAX", "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            problems.report(Mark.START, "SYNTAX", "is not JSON");
        }
        return Optional.empty();
    }

    private static Json value(JsonParser parser) throws IOException {
        Mark at = mark(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "the file is empty, expected a FeatureCollection");
        }
        return switch (token) {
            case START_OBJECT -> members(parser, at);
            case START_ARRAY -> items(parser, at);
            case VALUE_STRING -> new Json.Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Decimal(at, parser.getDoubleValue());
            default -> new Json.Literal(at);
        };
    }

    private static Json members(JsonParser parser, Mark at) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Json.Members(at, members);
    }

    private static Json items(JsonParser parser, Mark at) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Items(at, items);
    }

    private static Mark mark(JsonLocation location) {
        return location == null
                ? Mark.START
                : new Mark(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
