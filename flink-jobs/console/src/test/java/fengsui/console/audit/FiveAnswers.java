package fengsui.console.audit;

import fengsui.console.audit.AuditEntry.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A log of five answers, for a test to harm. */
abstract class FiveAnswers {

    static final int LINES = 5;

    @TempDir
    Path folder;

    Path file = Path.of("");
    Path head = Path.of("");

    @BeforeEach
    void answerFiveTimes() throws Exception {
        file = folder.resolve("answers.jsonl");
        head = folder.resolve("answers.jsonl.head");
        try (AuditLog log = open()) {
            for (int i = 1; i <= LINES; i++) {
                log.append(entry("case " + i));
            }
        }
    }

    AuditLog open() throws BadAuditLog {
        return AuditLog.open(file, () -> 1_000);
    }

    static AuditEntry entry(String number) {
        return new AuditEntry(What.ANSWER, 1_000, "control-room-1", Map.of("caseNumber", number));
    }

    AuditVerdict check() throws IOException {
        return AuditCheck.of(file, null);
    }

    List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    void write(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
