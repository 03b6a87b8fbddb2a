package fengsui.cli.rules.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMarkTest {

    private static final String ONE = "0123456789ab";
    private static final String TWO = "ab0123456789";

    @TempDir
    private Path folder;

    @Test
    void whenAFolderIsPublishedToSeveralPlaces_thenOfEachPlaceTheLastSetKnownThereCounts() {
        FolderMark mark = FolderMark.of(folder);
        assertThat(mark.last(Set.of(ONE, TWO))).isEmpty();
        assertThat(mark.put(ONE)).isTrue();
        mark.put(TWO);
        assertThat(mark.last(Set.of(ONE, TWO))).contains(TWO);
        assertThat(mark.last(Set.of(ONE))).contains(ONE);
        assertThat(mark.last(Set.of())).isEmpty();
        mark.put(ONE);
        assertThat(mark.last(Set.of(ONE, TWO))).contains(ONE);
    }

    @Test
    void whenTheMarkIsWritten_thenItIsNoPartOfTheRulesAndStaysShort() throws IOException {
        FolderMark mark = FolderMark.of(folder);
        for (int i = 0; i < 80; i++) {
            mark.put(String.format("%012x", i));
        }
        assertThat(Files.readAllLines(mark.file())).hasSize(51).last().isEqualTo("00000000004f");
        assertThat(RuleFiles.read(folder).files()).isEmpty();
        assertThat(FolderMark.of(folder.resolve("gone")).put(ONE)).isFalse();
    }
}
