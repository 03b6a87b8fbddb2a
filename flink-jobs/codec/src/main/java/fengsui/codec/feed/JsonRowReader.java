package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One JSON object a record, or one a line. */
final class JsonRowReader implements RowReader {

    private final ObjectReader reader =
            JsonMapper.builder(JsonLimits.factory()).build().reader();

    private final Set<String> blanks;
    private final int most;

    /** @param most how many objects a record may hold */
    JsonRowReader(Set<String> blanks, int most) {
        this.blanks = blanks;
        this.most = most;
    }

    @Override
    public List<Row> read(byte[] value) throws IOException {
        List<Row> rows = new ArrayList<>(1);
        try (JsonParser parser = reader.createParser(value)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT || rows.size() == most) {
                    throw new IOException("expected one object a record or, of json-lines, one a line");
                }
                rows.add(new Row.Tree(reader.readTree(parser), blanks));
            }
        }
        if (rows.isEmpty()) {
            throw new IOException("expected a JSON object");
        }
        return rows;
    }
}
