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

    /** The reader of what {@code mapping} is for: it keeps what that reads. */
    static RowReader of(Mapping mapping) {
        List<TreePath> picks = mapping.picks();
        return PathTrie.of(picks)
                .filter(trie -> !picks.isEmpty())
                .<RowReader>map(trie -> new PickingReader(trie, picks.size(), mapping.blanks(), most(mapping)))
                .orElseGet(() -> keepingAll(mapping));
    }

    /** The same, for who asks what is not read as well. */
    static RowReader keepingAll(Mapping mapping) {
        return switch (mapping.format()) {
            case CSV -> new CsvRowReader(mapping.columns(), mapping.blanks());
            case XML -> new XmlRowReader(mapping.blanks());
            case JSON, JSON_LINES, CANONICAL -> new JsonRowReader(mapping.blanks(), most(mapping));
        };
    }

    private static int most(Mapping mapping) {
        return mapping.format() == Mapping.Format.JSON ? 1 : Integer.MAX_VALUE;
    }
}
