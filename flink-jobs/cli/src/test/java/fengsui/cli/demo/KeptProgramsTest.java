package fengsui.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.rule.KnownPrograms;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProgramsTest {

    private static final RuleBundle RULES = gas();

    /** Of no program at all. */
    private static final int NONE = none();

    @TempDir
    private Path folder;

    private final List<KnownPrograms> given = new ArrayList<>();

    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("rules.programs");
    }

    private static int none() {
        try {
            return bytes(KnownPrograms.NONE).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        LoadedRules loaded = new KeptPrograms(file, this::compiling).load(rules);
        assertThat(loaded.running()).isPositive();
        return loaded;
    }

    private LoadedRules compiling(RuleBundle rules, KnownPrograms known) {
        given.add(known);
        return RuleSetLoader.load(rules, known);
    }

    /** How many bytes the programs have that were known at each load so far. */
    private List<Integer> known() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (KnownPrograms each : given) {
            sizes.add(bytes(each).length);
        }
        return sizes;
    }

    private static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    @Test
    void whenTheSameRulesAreLoadedAgain_thenAllTheirProgramsAreKnown() throws IOException {
        int all = bytes(load(RULES).programs()).length;
        byte[] kept = Files.readAllBytes(file);
        load(RULES);
        assertThat(known()).containsExactly(NONE, all);
        assertThat(file).hasBinaryContent(kept);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void whenRulesHaveChanged_thenWhatIsNewIsKeptToo() throws IOException {
        int before = bytes(load(RULES).programs()).length;
        String leak = RULES.files().getOrDefault("gas/leak.yaml", "");
        RuleBundle more = with("gas/again.yaml", leak.replace("<= 300000", "<= 299000"));
        int after = bytes(load(more).programs()).length;
        load(more);
        assertThat(after).isGreaterThan(before);
        assertThat(known()).containsExactly(NONE, before, after);
    }

    @Test
    void whenTheFileIsBroken_thenRulesAreCompiledAndKeptAgain() throws IOException {
        int all = bytes(load(RULES).programs()).length;
        byte[] kept = Files.readAllBytes(file);
        for (byte[] broken : new byte[][] {{}, {1, 2, 3}, Arrays.copyOf(kept, kept.length / 2)}) {
            Files.write(file, broken);
            given.clear();
            load(RULES);
            load(RULES);
            assertThat(known()).containsExactly(NONE, all);
        }
    }

    @Test
    void whenNothingCanBeKept_thenRulesAreCompiledAllTheSame() {
        file = folder.resolve("no-such-folder/rules.programs");
        load(RULES);
        assertThat(folder).isEmptyDirectory();
    }
}
