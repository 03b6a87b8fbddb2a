package fengsui.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.console.audit.AuditEntry;
import fengsui.console.audit.AuditEntry.What;
import fengsui.console.audit.AuditLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerbTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final Shell shell = new Shell();

    @BeforeEach
    void answerThreeTimes() throws Exception {
        file = folder.resolve("answers.jsonl");
        try (AuditLog log = AuditLog.open(file, () -> 1_000)) {
            for (int i = 0; i < 3; i++) {
                log.append(new AuditEntry(What.ANSWER, 1_000, "control-room-1", Map.of("type", "accepted")));
            }
        }
    }

    @Test
    void whenTheLogIsWhole_thenItsHeadIsNamedAndHoldsLater() {
        assertThat(shell.run("audit", "verify", file.toString())).isEqualTo(ExitCode.FINE);
        assertThat(shell.out()).startsWith(file + ": 3 lines as they were written; head 3:");
        String head = shell.out().strip().replaceFirst(".* ", "");
        assertThat(shell.run("audit", "verify", file.toString(), "--head", head))
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void whenOneByteWasChanged_thenItsLineIsNamedAndTheCodeTells() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(shell.run("audit", "verify", file.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(shell.out()).startsWith(file + ":2: (byte ").contains("1 line before it holds");
    }

    @Test
    void whenTheHeadIsNotTheOneNoted_thenTheCodeTells() {
        String other = "2:" + "a".repeat(64);
        assertThat(shell.run("audit", "verify", file.toString(), "--head", other))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(shell.out()).startsWith(file + ":2: ").contains("another than was noted down");
    }

    @Test
    void whenThereIsNoSuchFileOrHead_thenOneLineSaysWhatWasExpected() {
        assertThat(shell.run("audit", "verify", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("no such file");
        assertThat(shell.run("audit", "verify", file.toString(), "--head", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("N:HASH").doesNotContain("Exception");
    }
}
