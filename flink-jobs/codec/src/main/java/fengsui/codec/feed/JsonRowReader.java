package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;

/** One JSON document a record. */
final class JsonRowReader implements RowReader {

    private final ObjectReader reader =
            JsonMapper.builder(JsonLimits.factory()).build().reader();

    private final Set<String> blanks;

    JsonRowReader(Set<String> blanks) {
        this.blanks = blanks;
    }

    @Override
    public Row read(byte[] value) throws IOException {
        try (JsonParser parser = reader.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected one JSON object");
            }
            JsonNode root = reader.readTree(parser);
            if (parser.nextToken() != null) {
                throw new IOException("expected nothing after the object");
            }
            return new Row.Tree(root, blanks);
        }
    }
}
