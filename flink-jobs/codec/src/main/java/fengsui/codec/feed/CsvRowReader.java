package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of CSV a record: commas, double quotes, UTF-8. A line that repeats the columns' names is a header. */
final class CsvRowReader implements RowReader {

    private final CsvFactory factory = CsvFactory.builder()
            .streamReadConstraints(JsonLimits.CONSTRAINTS)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    private final List<String> columns;
    private final Set<String> blanks;

    CsvRowReader(List<String> columns, Set<String> blanks) {
        this.columns = columns;
        this.blanks = blanks;
    }

    @Override
    public List<Row> read(byte[] value) throws IOException {
        List<String> cells = cells(text(value));
        return cells.equals(columns) ? List.of() : List.of(new Row.Cells(cells, blanks));
    }

    /** Bytes that are not UTF-8 are not replaced in silence. */
    private static String text(byte[] value) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(value))
                .toString();
    }

    private List<String> cells(String line) throws IOException {
        List<String> cells = new ArrayList<>(columns.size());
        try (CsvParser parser = factory.createParser(line)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY);
            expect(parser.nextToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.VALUE_STRING && cells.size() < columns.size()) {
                cells.add(parser.getText());
            }
            expect(parser.currentToken(), JsonToken.END_ARRAY);
            expect(parser.nextToken(), JsonToken.END_ARRAY);
        }
        if (cells.size() != columns.size()) {
            throw new IOException("expected " + columns.size() + " cells");
        }
        return cells;
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) throws IOException {
        if (found != expected) {
            throw new IOException("expected one line with a cell for every column");
        }
    }
}
