package fengsui.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.audit.AuditVerdict.Broken;
import fengsui.console.audit.AuditVerdict.Whole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditCheckTest extends FiveAnswers {

    private void mustBreakAt(long line, byte[] log) throws IOException {
        assertThat(AuditCheck.of(new ByteArrayInputStream(log), HeadFile.beside(file), null))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.line()).isEqualTo(line));
    }

    private void mustBreakAt(long line, String found) throws IOException {
        assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(line);
            assertThat(broken.found()).contains(found);
        });
    }

    @Test
    void whenNothingWasTouched_thenTheLogHoldsAndNamesItsHead() throws Exception {
        String last = lines().get(LINES - 1);
        assertThat(check()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.head().lines()).isEqualTo(LINES);
            assertThat(last).endsWith(whole.head().hash() + "\"}");
        });
    }

    @Test
    void whenAHashIsLookedAt_thenItIsTheSha256OfAllBeforeIt() throws Exception {
        String line = lines().get(2);
        String covered = line.substring(0, line.lastIndexOf(",\"hash\""));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(covered.getBytes(StandardCharsets.UTF_8));
        assertThat(line).endsWith(",\"hash\":\"" + HexFormat.of().formatHex(digest) + "\"}");
    }

    @Test
    void whenAnyOneByteIsChanged_thenItsLineIsNamed() throws Exception {
        byte[] sound = Files.readAllBytes(file);
        long line = 1;
        for (int i = 0; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] = (byte) (changed[i] ^ (1 << (i % 8)));
            mustBreakAt(line, changed);
            line += sound[i] == '\n' ? 1 : 0;
        }
        assertThat(line).isEqualTo(LINES + 1);
    }

    @Test
    void whenAByteIsPutInAnywhere_thenItsLineIsNamed() throws Exception {
        byte[] sound = Files.readAllBytes(file);
        long line = 1;
        for (int i = 0; i < sound.length; i++) {
            byte[] longer = new byte[sound.length + 1];
            System.arraycopy(sound, 0, longer, 0, i);
            longer[i] = '0';
            System.arraycopy(sound, i, longer, i + 1, sound.length - i);
            mustBreakAt(line, longer);
            line += sound[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void whenALineIsRemoved_thenWhereItStoodIsNamed() throws Exception {
        List<String> lines = lines();
        lines.remove(2);
        write(lines);
        mustBreakAt(3, "line 3 was removed");
    }

    @Test
    void whenTheFirstLinesAreRemoved_thenTheFirstLineIsNamed() throws Exception {
        write(lines().subList(2, LINES));
        mustBreakAt(1, "lines 1 to 2 were removed");
    }

    @Test
    void whenTwoLinesAreSwapped_thenTheFirstOfThemIsNamed() throws Exception {
        List<String> lines = lines();
        Collections.swap(lines, 1, 2);
        write(lines);
        mustBreakAt(2, "is number 3");
    }

    @Test
    void whenALineIsPutInTwice_thenTheSecondIsNamed() throws Exception {
        List<String> lines = lines();
        lines.add(3, lines.get(1));
        write(lines);
        mustBreakAt(4, "is number 2 again");
    }

    @Test
    void whenTheTailIsCutOff_thenTheHeadBesideItTells() throws Exception {
        write(lines().subList(0, 3));
        mustBreakAt(4, "lines 4 to 5 were cut off");
    }

    @Test
    void whenAllIsCutOff_thenTheHeadBesideItTells() throws Exception {
        Files.write(file, new byte[0]);
        mustBreakAt(1, "lines 1 to 5 were cut off");
    }

    @Test
    void whenTheLastLineIsCutInTheMiddle_thenItIsNamed() throws Exception {
        byte[] sound = Files.readAllBytes(file);
        for (int cut : List.of(1, 2, 40, 200)) {
            Files.write(file, Arrays.copyOf(sound, sound.length - cut));
            mustBreakAt(LINES, "has no end");
        }
    }

    @Test
    void whenALineIsWrittenAnewWithItsOwnHash_thenTheNextDoesNotFollow() throws Exception {
        List<String> lines = lines();
        AuditHead second = AuditLine.parse(lines.get(1)).orElseThrow().head();
        lines.set(2, text(AuditLine.after(second, entry("another case"))));
        write(lines);
        mustBreakAt(4, "does not follow");
    }

    @Test
    void whenTheLastLineIsWrittenAnew_thenTheHeadBesideItTells() throws Exception {
        List<String> lines = lines();
        AuditHead fourth = AuditLine.parse(lines.get(3)).orElseThrow().head();
        lines.set(4, text(AuditLine.after(fourth, entry("another case"))));
        write(lines);
        mustBreakAt(0, "names another last line");
    }

    @Test
    void whenTheFileOfTheHeadIsRemovedOrChanged_thenItIsNamed() throws Exception {
        String sound = Files.readString(head);
        Files.delete(head);
        mustBreakAt(0, "was removed");
        Files.writeString(head, sound.replace(':', ';'));
        mustBreakAt(0, "holds no head");
        Files.writeString(head, "3" + sound.substring(1));
        mustBreakAt(0, "names another last line");
    }

    @Test
    void whenAllIsWrittenAnewWithItsHead_thenOnlyWhatWasNotedElsewhereTells() throws Exception {
        AuditHead noted = ((Whole) check()).head();
        Files.delete(file);
        Files.delete(head);
        try (AuditLog log = open()) {
            for (int i = 0; i <= LINES; i++) {
                log.append(entry("made up"));
            }
        }
        assertThat(check()).isInstanceOf(Whole.class);
        assertThat(AuditCheck.of(file, noted)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(LINES);
            assertThat(broken.found()).contains("another than was noted");
        });
    }

    @Test
    void whenTheLogGoesOn_thenWhatWasNotedStillHolds() throws Exception {
        AuditHead noted = ((Whole) check()).head();
        try (AuditLog log = open()) {
            log.append(entry("case 6"));
        }
        assertThat(AuditCheck.of(file, noted)).isInstanceOf(Whole.class);
        assertThat(AuditHead.parse(noted.toString())).contains(noted);
    }

    @Test
    void whenTwoLinesAreAddedBehindTheHead_thenNoStopExplainsIt() throws Exception {
        AuditHead last = ((Whole) check()).head();
        AuditLine sixth = AuditLine.after(last, entry("made up"));
        AuditLine seventh = AuditLine.after(sixth.head(), entry("made up"));
        Files.writeString(file, text(sixth) + "\n" + text(seventh) + "\n", StandardOpenOption.APPEND);
        mustBreakAt(0, "lines were added");
    }

    private static String text(AuditLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8).strip();
    }
}
