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
            case JSON -> json(mapping, 1);
            case JSON_LINES, CANONICAL -> json(mapping, Integer.MAX_VALUE);
        };
    }

    private static RowReader json(Mapping mapping, int most) {
        List<TreePath> picks = mapping.picks();
        return PathTrie.of(picks)
                .filter(trie -> !picks.isEmpty())
                .<RowReader>map(trie -> new PickingReader(trie, picks.size(), mapping.blanks(), most))
                .orElseGet(() -> new JsonRowReader(mapping.blanks(), most));
    }
}
