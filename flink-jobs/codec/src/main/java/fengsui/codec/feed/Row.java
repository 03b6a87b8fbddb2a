package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonPointer;
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

    /** A place in a JSON tree. */
    record Pointer(JsonPointer path) implements Ref {}

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
            StringBuilder all = new StringBuilder();
            cells.forEach(cell -> all.append(cell.length()).append(':').append(cell));
            return all.toString();
        }
    }

    /** A JSON object. Only scalars are values. */
    record Tree(JsonNode root, Set<String> blanks) implements Row {

        @Override
        public @Nullable String at(Ref ref) {
            JsonNode found = ref instanceof Pointer pointer ? root.at(pointer.path()) : null;
            return found == null || found.isNull() || !found.isValueNode() ? null : unlessBlank(found.asText(), blanks);
        }

        @Override
        public String whole() {
            return root.toString();
        }
    }

    private static @Nullable String unlessBlank(String text, Set<String> blanks) {
        String stripped = text.strip();
        return stripped.isEmpty() || blanks.contains(stripped) ? null : stripped;
    }
}
