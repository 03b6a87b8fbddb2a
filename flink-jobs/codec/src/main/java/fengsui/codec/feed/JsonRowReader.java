package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** One JSON object a record, or one a line. */
final class JsonRowReader implements RowReader, JsonObjects {

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
        try (JsonParser parser = reader.createParser(value)) {
            return rows(parser, most);
        }
    }

    @Override
    public Row row(JsonParser parser) throws IOException {
        return new Row.Tree(reader.readTree(parser), blanks);
    }
}
