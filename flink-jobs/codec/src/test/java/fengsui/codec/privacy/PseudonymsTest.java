package fengsui.codec.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "+86 138-0013-8000, 13800138000",
        "0086 138 0013 8000, 13800138000",
        "8613800138000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "+86 10 6552 9988, 010-65529988",
        "(610) 555-0123, 610.555.0123",
        "110105 19491231 002x, 11010519491231002X",
        "京a·12345, 京A12345",
        "Li  Si, li si",
    })
    void whenOnePersonIsWrittenInTwoWays_thenItIsOnePseudonym(String one, String other) {
        Pseudonyms keys = Pseudonyms.throwAway();
        assertThat(keys.ofPerson("caller", one)).isNotNull().isEqualTo(keys.ofPerson("caller", other));
    }

    @Test
    void whenPersonsDiffer_thenSoDoTheirPseudonyms() {
        Pseudonyms keys = Pseudonyms.throwAway();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            seen.add(keys.ofPerson("caller", "139" + (10_000_000 + i)) + "");
        }
        assertThat(seen).hasSize(2000).allMatch(token -> token.matches("caller\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{22}"));
        assertThat(keys.ofPerson("plate", "13910000000")).isNotIn(seen);
        assertThat(keys.ofId("Li Si")).isNotEqualTo(keys.ofId("li si")).isEqualTo(keys.ofId("Li Si"));
    }

    @Test
    void whenThereAreNoKeys_thenNothingIsMade() throws BadKeyFile {
        assertThat(Pseudonyms.NONE.ofPerson("caller", "13800138000")).isNull();
        assertThat(Pseudonyms.NONE.ofId("e1")).isNull();
        assertThat(Pseudonyms.throwAway().ofPerson("address", "13800138000")).isNull();
        assertThat(Pseudonyms.throwAway().ofPerson("caller", " ")).isNull();
        assertThat(Pseudonyms.readIfNamed(" ")).isSameAs(Pseudonyms.NONE);
    }

    @Test
    void whenAFileIsReadTwice_thenThePseudonymsAreTheSame() throws Exception {
        Path file = newFile();
        assertThat(Pseudonyms.read(file).ofPerson("caller", "13800138000"))
                .isEqualTo(Pseudonyms.read(file).ofPerson("caller", "13800138000"))
                .isNotEqualTo(Pseudonyms.throwAway().ofPerson("caller", "13800138000"));
    }

    @Test
    void whenAFileIsMade_thenOnlyItsOwnerMayReadItAndItIsNeverReplaced() throws Exception {
        Path file = newFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String before = Files.readString(file);
        assertThatThrownBy(() -> KeyFile.create(file, KeyFile.PURPOSES)).isInstanceOf(BadKeyFile.class);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThatThrownBy(() -> KeyFile.create(folder.resolve("two"), List.of("A b")))
                .isInstanceOf(BadKeyFile.class);
    }

    @Test
    void whenKeysAreRotated_thenANewOneMakesThePseudonymsAndTheOldOneStays() throws Exception {
        Path file = newFile();
        String before = Pseudonyms.read(file).ofPerson("caller", "13800138000");
        KeyFile.rotate(file);
        String after = Pseudonyms.read(file).ofPerson("caller", "13800138000");
        assertThat(after).isNotEqualTo(before);
        assertThat(KeyFile.read(file).values()).allMatch(keys -> keys.size() == 2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sesame", "[]", "{}", "{\"caller\":{\"primaryKeyId\":\"sesame\"}}", "{\"Sesame\":{}}"})
    void whenAFileIsWrong_thenItSaysSoAndQuotesNothing(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), text);
        assertThatThrownBy(() -> Pseudonyms.read(file))
                .isInstanceOf(BadKeyFile.class)
                .hasMessageContaining(file.toString())
                .hasNoCause()
                .hasMessageNotContainingAny("sesame", "Sesame");
    }

    @Test
    void whenThereIsNoFile_thenItSaysHowToMakeOne() {
        assertThatThrownBy(() -> Pseudonyms.readIfNamed(folder.resolve("none").toString()))
                .isInstanceOf(BadKeyFile.class)
                .hasMessageContaining("keys new");
    }

    @Test
    void whenItIsPrinted_thenNoKeyIs() throws Exception {
        Path file = newFile();
        assertThat(Pseudonyms.read(file)).hasToString("Pseudonyms[caller, id, plate]");
        assertThat(new Privacy(Pseudonyms.read(file), KeywordFlags.NONE).toString())
                .doesNotContain("type.googleapis");
    }

    private Path newFile() throws BadKeyFile {
        Path file = folder.resolve("keys.json");
        KeyFile.create(file, KeyFile.PURPOSES);
        return file;
    }
}
