package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is picked from the stream is what a tree would have told. */
class PickingReaderTest {

    private static final String[] NAMES = {"a", "b", "c", "0", "1", "值"};

    @Test
    void whenAnyDocumentIsRead_thenPickingFindsWhatTheTreeHolds() throws IOException {
        int compared = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<TreePath> paths = paths(random);
            var trie = PathTrie.of(paths);
            if (trie.isPresent()) {
                byte[] document = object(random, 3).getBytes(StandardCharsets.UTF_8);
                RowReader picking = new PickingReader(trie.get(), paths.size(), Set.of(), 1);
                RowReader tree = new JsonRowReader(Set.of(), 1);
                List<@Nullable String> picked = texts(picking, document, paths);
                assertThat(picked).as("seed %s", seed).isEqualTo(texts(tree, document, paths));
                compared += picked.stream().anyMatch(text -> text != null) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(2000);
    }

    @Test
    void whenANameThatIsReadStandsTwice_thenItIsMalformed() {
        RowReader picking =
                new PickingReader(PathTrie.of(List.of(TreePath.of("/a/b"))).orElseThrow(), 1, Set.of(), 1);
        assertThatThrownBy(() -> picking.read(bytes("{\"a\":{\"b\":1,\"b\":2}}")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> picking.read(bytes("{\"a\":1,\"a\":2}"))).isInstanceOf(IOException.class);
    }

    @Test
    void whenALineHoldsMoreThanOneObject_thenEachIsARow() throws IOException {
        RowReader picking =
                new PickingReader(PathTrie.of(List.of(TreePath.of("/a"))).orElseThrow(), 1, Set.of(), 9);
        Row.Ref first = new Row.Pointer(TreePath.of("/a"), false, 0);
        assertThat(picking.read(bytes("{\"a\":1}\n{\"a\":\"x\"}\n{}\n")))
                .extracting(row -> row.at(first))
                .containsExactly("1", "x", null);
    }

    private static List<@Nullable String> texts(RowReader reader, byte[] document, List<TreePath> paths)
            throws IOException {
        Row row = reader.read(document).get(0);
        return IntStream.range(0, paths.size())
                .mapToObj(slot -> row.at(new Row.Pointer(paths.get(slot), false, slot)))
                .toList();
    }

    private static List<TreePath> paths(SplittableRandom random) {
        List<TreePath> paths = new ArrayList<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            StringBuilder path = new StringBuilder();
            int depth = random.nextInt(1, 4);
            for (int d = 0; d < depth; d++) {
                path.append('/').append(NAMES[random.nextInt(NAMES.length)]);
            }
            paths.add(TreePath.of(path.toString()));
        }
        return paths;
    }

    private static String value(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        return switch (kind) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> Integer.toString(random.nextInt(100));
            case 3, 4 -> "\"t" + random.nextInt(50) + "\"";
            case 5, 6 -> array(random, depth - 1);
            default -> object(random, depth - 1);
        };
    }

    private static String array(SplittableRandom random, int depth) {
        StringBuilder array = new StringBuilder("[");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            array.append(i == 0 ? "" : ",").append(value(random, depth));
        }
        return array.append(']').toString();
    }

    private static String object(SplittableRandom random, int depth) {
        StringBuilder object = new StringBuilder("{");
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                object.append(object.length() == 1 ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(value(random, depth));
            }
        }
        return object.append('}').toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
