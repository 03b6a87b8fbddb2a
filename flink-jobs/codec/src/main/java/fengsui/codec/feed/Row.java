package fengsui.codec.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record, or one element of it, as a mapping sees it. */
sealed interface Row {

    /** Where in a row a value stands. */
    sealed interface Ref {}

    /** A CSV column, counted from 0. */
    record Column(int index) implements Ref {}

    /**
     * A place in a tree, from the row or, where it is one of several of a record, from the top of that.
     *
     * @param slot tells it from the other places that the mapping reads
     */
    record Pointer(TreePath path, boolean fromTop, int slot) implements Ref {}

    /** The value there, without space around it; {@code null} where there is none or it counts as blank. */
    @Nullable
    String at(Ref ref);

    /** All of it, so that equal rows and only they are the same. */
    String whole();

    /** One line of CSV, with a cell for every column. */
    record Cells(List<String> cells, Set<String> blanks) implements Row {

        @Override
        public @Nullable String at(Ref ref) {
            return ref instanceof Column column ? unlessBlank(cells.get(column.index()), blanks) : null;
        }

        @Override
        public String whole() {
            return joined(cells);
        }
    }

    /** JSON or XML. Only scalars are values. */
    record Tree(JsonNode root, JsonNode top, Set<String> blanks) implements Row {

        Tree(JsonNode root, Set<String> blanks) {
            this(root, root, blanks);
        }

        Row element(JsonNode element) {
            return new Tree(element, top, blanks);
        }

        @Override
        public @Nullable String at(Ref ref) {
            if (!(ref instanceof Pointer pointer)) {
                return null;
            }
            String text = pointer.path().text(pointer.fromTop() ? top : root);
            return text == null ? null : unlessBlank(text, blanks);
        }

        @Override
        public String whole() {
            return root.toString();
        }
    }

    /** What a mapping reads of a JSON object, each text in its slot. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Picked(@Nullable String[] texts, Set<String> blanks) implements Row {

        @Override
        public @Nullable String at(Ref ref) {
            String text = ref instanceof Pointer pointer ? texts[pointer.slot()] : null;
            return text == null ? null : unlessBlank(text, blanks);
        }

        @Override
        public String whole() {
            throw new IllegalStateException("a mapping that asks for whole rows reads trees");
        }
    }

    /** So that different texts never join to the same. */
    static String joined(List<@Nullable String> texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(text == null ? "-" : text.length()).append(':').append(text == null ? "" : text);
        }
        return all.toString();
    }

    private static @Nullable String unlessBlank(String text, Set<String> blanks) {
        String stripped = text.strip();
        return stripped.isEmpty() || blanks.contains(stripped) ? null : stripped;
    }
}
