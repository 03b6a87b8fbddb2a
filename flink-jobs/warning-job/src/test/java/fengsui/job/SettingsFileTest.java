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
                fengsui.cap: on
                fengsui.status = Exercise
                fengsui.bound: 2 s
                parallelism.default: 3
                """);
        assertThat(settings.topics().warnings()).isEqualTo("city.warnings");
        assertThat(settings.topics().cap()).isTrue();
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
    void whenDeliveryAndClockAreSet_thenTheyReplaceTheDefaults() throws IOException {
        assertThat(JobSettings.standard().delivery())
                .isEqualTo(new Delivery(Guarantee.AT_LEAST_ONCE, Duration.ofMinutes(15)));
        assertThat(JobSettings.standard().clock())
                .isEqualTo(new SilenceClock(true, Duration.ofSeconds(10), Duration.ofSeconds(5)));
        JobSettings settings = read("""
                fengsui.delivery: exactly-once
                fengsui.transaction-timeout: 5 min
                fengsui.clock: off
                fengsui.silence: 30 s
                fengsui.grace: 0 s
                """);
        assertThat(settings.delivery()).isEqualTo(new Delivery(Guarantee.EXACTLY_ONCE, Duration.ofMinutes(5)));
        assertThat(settings.clock()).isEqualTo(new SilenceClock(false, Duration.ofSeconds(30), Duration.ZERO));
    }

    @Test
    void whenDeliveryAndClockAreSetWrongly_thenTheErrorsSayWhatIsRight() {
        assertThatThrownBy(() -> read("""
                        fengsui.delivery: once
                        fengsui.transaction-timeout: 0 s
                        fengsui.clock: maybe
                        """))
                .isInstanceOf(BadSettings.class)
                .hasMessageContainingAll(
                        "found once, expected at-least-once or exactly-once",
                        "expected more than nothing",
                        "found maybe, expected on or off");
    }

    @Test
    void whenTheFileIsMissing_thenTheErrorNamesIt() {
        Path missing = folder.resolve("none.yaml");
        assertThatThrownBy(() -> SettingsFile.read(missing, JobSettings.standard()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(missing.toString());
    }
}
