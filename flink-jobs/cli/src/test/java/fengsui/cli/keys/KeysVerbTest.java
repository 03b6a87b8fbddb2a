package fengsui.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.codec.privacy.Pseudonyms;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysVerbTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @Test
    void whenKeysAreMadeAndRotated_thenTheyCanBeUsedAndAreNotShown() throws Exception {
        Path file = folder.resolve("keys.json");
        assertThat(shell.run("keys", "new", file.toString(), "subject")).isEqualTo(ExitCode.FINE);
        Pseudonyms first = Pseudonyms.read(file);
        assertThat(first.has("subject")).isTrue();
        assertThat(shell.run("keys", "rotate", file.toString())).isEqualTo(ExitCode.FINE);
        assertThat(Pseudonyms.read(file).ofPerson("caller", "13800138000"))
                .isNotEqualTo(first.ofPerson("caller", "13800138000"));
        assertThat(shell.out()).contains(file.toString()).doesNotContain("keyData");
    }

    @Test
    void whenAFileIsThere_thenItIsLeftAloneAndOneLineSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), "mine");
        assertThat(shell.run("keys", "new", file.toString())).isEqualTo(2);
        assertThat(shell.run("keys", "rotate", file.toString())).isEqualTo(2);
        assertThat(shell.run("keys", "new", folder.resolve("other").toString(), "Mr Li"))
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(shell.err()).contains("is there already").doesNotContain("mine", "Exception");
    }
}
