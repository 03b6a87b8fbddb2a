package fengsui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.privacy.Pseudonyms;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysVerbTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whenKeysAreMadeAndRotated_thenTheyCanBeUsedAndAreNotShown() throws Exception {
        Path file = folder.resolve("keys.json");
        assertThat(run("keys", "new", file.toString(), "subject")).isEqualTo(ExitCode.FINE);
        Pseudonyms first = Pseudonyms.read(file);
        assertThat(first.has("subject")).isTrue();
        assertThat(run("keys", "rotate", file.toString())).isEqualTo(ExitCode.FINE);
        assertThat(Pseudonyms.read(file).ofPerson("caller", "13800138000"))
                .isNotEqualTo(first.ofPerson("caller", "13800138000"));
        assertThat(out.toString()).contains(file.toString()).doesNotContain("keyData");
    }

    @Test
    void whenAFileIsThere_thenItIsLeftAloneAndOneLineSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), "mine");
        assertThat(run("keys", "new", file.toString())).isEqualTo(2);
        assertThat(run("keys", "rotate", file.toString())).isEqualTo(2);
        assertThat(run("keys", "new", folder.resolve("other").toString(), "Mr Li"))
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(err.toString()).contains("is there already").doesNotContain("mine", "Exception");
    }

    private int run(String... line) {
        return CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
    }
}
