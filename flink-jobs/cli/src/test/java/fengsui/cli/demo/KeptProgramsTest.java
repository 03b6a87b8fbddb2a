package fengsui.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProgramsTest {

    private static final RuleBundle RULES = gas();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("rules.programs");
    }

    /** The shipped rules about gas alone. */
    private static RuleBundle gas() {
        SortedMap<String, String> files =
                new TreeMap<>(RuleFiles.read(Path.of("../../rules")).files());
        files.keySet().removeIf(path -> !path.matches("[^/]+|(feeds|areas|gas)/.*"));
        return new RuleBundle(files);
    }

    private static RuleBundle with(String path, String text) {
        SortedMap<String, String> files = new TreeMap<>(RULES.files());
        files.put(path, text);
        return new RuleBundle(files);
    }

    private LoadedRules load(RuleBundle rules) {
        LoadedRules loaded = new KeptPrograms(file).load(rules);
        assertThat(loaded.running()).isPositive();
        return loaded;
    }

    /** Read and written once more: a map that was read is laid out otherwise than one that has grown. */
    private static byte[] programs(LoadedRules loaded) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(loaded.programs())))) {
            return bytes(in.readObject());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    @Test
    void whenTheSameRulesAreLoadedAgain_thenTheyAreNotCompiledAgain() throws IOException {
        byte[] first = programs(load(RULES));
        byte[] kept = Files.readAllBytes(file);
        assertThat(programs(load(RULES))).isEqualTo(first);
        assertThat(file).hasBinaryContent(kept);
        // Classes of what is compiled anew have other names.
        assertThat(programs(new KeptPrograms(null).load(RULES))).isNotEqualTo(first);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void whenRulesHaveChanged_thenWhatIsNewIsKeptToo() throws IOException {
        LoadedRules before = load(RULES);
        byte[] kept = Files.readAllBytes(file);
        String leak = RULES.files().getOrDefault("gas/leak.yaml", "");
        RuleBundle more = with("gas/again.yaml", leak.replace("<= 300000", "<= 299000"));
        LoadedRules after = load(more);
        assertThat(after.running()).isGreaterThan(before.running());
        assertThat(Files.readAllBytes(file)).isNotEqualTo(kept);
        assertThat(programs(load(more))).isEqualTo(programs(after));
    }

    @Test
    void whenTheFileIsBroken_thenRulesAreCompiledAndKeptAgain() throws IOException {
        load(RULES);
        byte[] kept = Files.readAllBytes(file);
        for (byte[] broken : new byte[][] {{}, {1, 2, 3}, Arrays.copyOf(kept, kept.length / 2)}) {
            Files.write(file, broken);
            byte[] again = programs(load(RULES));
            assertThat(programs(load(RULES))).isEqualTo(again);
        }
    }

    @Test
    void whenNothingCanBeKept_thenRulesAreCompiledAllTheSame() {
        file = folder.resolve("no-such-folder/rules.programs");
        load(RULES);
        assertThat(folder).isEmptyDirectory();
    }
}
