package fengsui.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.console.audit.AuditVerdict.Stopped;
import fengsui.console.audit.AuditVerdict.Whole;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditLogTest extends FiveAnswers {

    @Test
    void whenTheMachineStopsInTheMiddleOfALine_thenTheLogGoesOnAndKeepsTheHalf() throws Exception {
        Files.writeString(file, "{\"n\":6,\"bef", StandardOpenOption.APPEND);
        assertThat(check()).isInstanceOf(Stopped.class);
        try (AuditLog log = open()) {
            assertThat(log.head().lines()).isEqualTo(6);
        }
        assertThat(check()).isInstanceOf(Whole.class);
        String half = Base64.getEncoder().encodeToString("{\"n\":6,\"bef".getBytes(StandardCharsets.UTF_8));
        assertThat(lines().get(5)).contains("\"what\":\"resumed\"", half);
    }

    @Test
    void whenTheMachineStopsBeforeTheHeadIsWritten_thenTheLogSaysSoAndGoesOn() throws Exception {
        AuditHead last = ((Whole) check()).head();
        Files.writeString(file, text(AuditLine.after(last, entry("case 6"))) + "\n", StandardOpenOption.APPEND);
        assertThat(check()).isInstanceOf(Stopped.class);
        open().close();
        assertThat(check()).isInstanceOf(Whole.class);
        assertThat(lines()).hasSize(7).last().asString().contains("\"what\":\"resumed\"");
    }

    @Test
    void whenTheLogWasChanged_thenItIsNotGoneOnWith() throws Exception {
        List<String> lines = lines();
        lines.remove(2);
        write(lines);
        assertThatThrownBy(this::open)
                .isInstanceOf(BadAuditLog.class)
                .hasMessageStartingWith(file + ":3: ")
                .hasMessageContaining("find out who changed it");
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    void whenAnotherConsoleWritesToIt_thenTheSecondIsRefused() throws Exception {
        try (AuditLog first = open()) {
            assertThatThrownBy(this::open).isInstanceOf(BadAuditLog.class).hasMessageContaining("another console");
            first.append(entry("case 6"));
        }
        assertThat(check()).isInstanceOf(Whole.class);
    }

    @Test
    void whenALineCannotBeWrittenForAWhile_thenTheNextStandsInItsPlace() throws Exception {
        Path inTheWay = folder.resolve("answers.jsonl.head.new");
        try (AuditLog log = open()) {
            Files.createDirectories(inTheWay.resolve("full"));
            assertThatThrownBy(() -> log.append(entry("lost"))).isInstanceOf(UncheckedIOException.class);
            Files.delete(inTheWay.resolve("full"));
            log.append(entry("kept"));
        }
        assertThat(check()).isInstanceOf(Whole.class);
        assertThat(lines()).hasSize(6).last().asString().contains("kept");
    }

    @Test
    void whenATextHoldsLineEndsAndQuotes_thenItStaysOnItsLine() throws Exception {
        try (AuditLog log = open()) {
            log.append(entry("x\"}\n{\"n\":7,\"hash\":\"\u2028 中文"));
        }
        assertThat(check()).isInstanceOf(Whole.class);
        assertThat(lines()).hasSize(6);
    }

    @Test
    void whenTheFileIsMade_thenNobodyElseMayReadIt() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(head)))
                .isEqualTo("rw-------");
    }

    private static String text(AuditLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8).strip();
    }
}
