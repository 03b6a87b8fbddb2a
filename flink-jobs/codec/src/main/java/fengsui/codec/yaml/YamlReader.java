package fengsui.codec.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document. Aliases are refused, so that a small file stays small (and a reader sees what it says);
 * so are tags. At most {@value #MAX_CHARS} characters, nested {@value #MAX_DEPTH} deep. Never throws for what the text
 * holds.
 */
public final class YamlReader {

    public static final int MAX_CHARS = 1 << 20;
    public static final int MAX_DEPTH = 32;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_CHARS)
                    .maxNameLength(256)
                    .build())
            .build();

    private final YAMLParser parser;
    private final Problems problems;

    private YamlReader(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The document's mapping; empty, and a problem, where it is not one. */
    public static Optional<YamlFields> fields(String text, Problems problems) {
        Optional<YamlNode> root = read(text, problems);
        if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
            return Optional.of(new YamlFields(mapping, problems));
        }
        root.ifPresent(node -> problems.report(
                node.at(),
                "TYPE",
                "the file holds " + node.describe() + ", expected keys with values, as in 'kind: sensor'"));
        return Optional.empty();
    }

    /** The document; empty, and a problem, where it cannot be read. */
    public static Optional<YamlNode> read(String text, Problems problems) {
        if (text.length() > MAX_CHARS) {
            problems.report(Mark.START, "SYNTAX", "the file is longer than " + MAX_CHARS + " characters; split it");
            return Optional.empty();
        }
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new YamlReader(parser, problems).document();
        } catch (JsonProcessingException e) {
            problems.report(mark(e.getLocation()), "SYNTAX", "not YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            problems.report(Mark.START, "SYNTAX", "not YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.report(Mark.START, "SYNTAX", "the file is empty; expected keys with values, as in 'title: …'");
            return Optional.empty();
        }
        YamlNode root = value(first);
        if (parser.nextToken() != null) {
            problems.report(here(), "SYNTAX", "a second document; a file holds one");
        }
        return Optional.of(root);
    }

    private YamlNode value(JsonToken token) throws IOException {
        Mark at = here();
        refuseExtras(at);
        return switch (token) {
            case START_OBJECT -> mapping(at);
            case START_ARRAY -> sequence(at);
            default -> new YamlNode.Scalar(at, form(token), token == JsonToken.VALUE_NULL ? "" : parser.getText());
        };
    }

    private YamlNode.Mapping mapping(Mark at) throws IOException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Mark keyAt = here();
            YamlNode.Entry earlier = entries.put(key, new YamlNode.Entry(keyAt, value(parser.nextToken())));
            if (earlier != null) {
                problems.report(
                        keyAt,
                        "DUPLICATE",
                        "'" + key + "' is already given in line " + earlier.at().line() + "; keep one of them");
            }
        }
        return new YamlNode.Mapping(at, entries);
    }

    private YamlNode.Sequence sequence(Mark at) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new YamlNode.Sequence(at, items);
    }

    private void refuseExtras(Mark at) throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            problems.report(at, "SYNTAX", "anchors (&) and aliases (*) are not read; write the value out");
        }
        if (parser.getTypeId() != null) {
            problems.report(at, "SYNTAX", "tags (!) are not read; leave it out");
        }
    }

    private static YamlNode.Form form(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> YamlNode.Form.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> YamlNode.Form.FLAG;
            case VALUE_NULL -> YamlNode.Form.NOTHING;
            default -> YamlNode.Form.TEXT;
        };
    }

    private Mark here() {
        return mark(parser.currentTokenLocation());
    }

    private static Mark mark(@Nullable JsonLocation location) {
        return location == null
                ? Mark.START
                : new Mark(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
