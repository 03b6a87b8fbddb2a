package fengsui.codec.feed;

import java.io.IOException;
import java.util.List;

/** Reads the bytes of one record in one format. Not thread-safe. */
interface RowReader {

    /**
     * The rows that the bytes hold.
     *
     * @return none for a header line, which says nothing
     * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException over a limit
     * @throws IOException where they are not of this format
     */
    List<Row> read(byte[] value) throws IOException;

    /** The reader of what {@code mapping} is for. */
    static RowReader of(Mapping mapping) {
        return switch (mapping.format()) {
            case CSV -> new CsvRowReader(mapping.columns(), mapping.blanks());
            case XML -> new XmlRowReader(mapping.blanks());
            case JSON -> new JsonRowReader(mapping.blanks(), 1);
            case JSON_LINES, CANONICAL -> new JsonRowReader(mapping.blanks(), Integer.MAX_VALUE);
        };
    }
}
