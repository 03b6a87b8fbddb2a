package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder;

    private JobSettings read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("job.yaml"), text);
        return SettingsFile.read(file, JobSettings.standard());
    }

    @Test
    void whenKeysAreKnown_thenTheyReplaceTheDefaults() throws IOException {
        JobSettings settings = read("""
                # a comment
                fengsui.prefix: "city."
                fengsui.status = Exercise
                fengsui.bound: 2 s
                parallelism.default: 3
                """);
        assertThat(settings.topics().warnings()).isEqualTo("city.warnings");
        assertThat(settings.issuer().status()).isEqualTo("Exercise");
        assertThat(settings.issuer().sender()).isEqualTo("fengsui");
        assertThat(settings.pace().minimumBound()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.pace().idleness()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.flink()).containsEntry("parallelism.default", "3");
    }

    @Test
    void whenSeveralLinesAreWrong_thenAllAreToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        fengsui.sendr: me
                        fengsui.status: Maybe
                        fengsui.idleness: soon
                        fengsui.checkpoints: 0 s
                        fengsui.prefix: a b
                        colour: red
                        """))
                .isInstanceOf(BadSettings.class)
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(6))
                .asString()
                .contains("unknown key fengsui.sendr", "found Maybe, expected Actual, Exercise or Test")
                .contains("found soon, expected a duration such as 5 s or 500 ms", "expected more than nothing")
                .contains("\"a b\"", "unknown key colour");
    }

    @Test
    void whenTheFileIsMissing_thenTheErrorNamesIt() {
        Path missing = folder.resolve("none.yaml");
        assertThatThrownBy(() -> SettingsFile.read(missing, JobSettings.standard()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(missing.toString());
    }
}
