package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The objects of one record: one, or one a line. */
interface JsonObjects {

    /** The row of the object that {@code parser} stands at the beginning of, and then at the end. */
    Row row(JsonParser parser) throws IOException;

    /**
     * The rows of a whole record.
     *
     * @param most how many objects it may hold
     */
    default List<Row> rows(JsonParser parser, int most) throws IOException {
        List<Row> rows = new ArrayList<>(1);
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT || rows.size() == most) {
                throw new IOException("expected one object a record or, of json-lines, one a line");
            }
            rows.add(row(parser));
        }
        if (rows.isEmpty()) {
            throw new IOException("expected a JSON object");
        }
        return rows;
    }
}
