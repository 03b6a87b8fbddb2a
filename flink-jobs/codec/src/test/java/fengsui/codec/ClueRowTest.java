package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.risk.Clue;
import fengsui.testkit.RandomRisks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClueRowTest {

    @Test
    void whenAnyClueIsWritten_thenTheSameIsReadAndNothingIsLeft() throws IOException {
        RandomRisks risks = new RandomRisks(21);
        for (int i = 0; i < 1000; i++) {
            Clue clue = risks.clue();
            for (Level level : Level.values()) {
                same(at(clue, clue.chain().at(level)));
            }
            same(at(clue, new Area(Level.STREET, "elsewhere")));
        }
    }

    @Test
    void whenTheVersionIsUnknown_thenTheReaderSaysWhichItKnows() throws IOException {
        byte[] row = row(new RandomRisks(22).clue());
        row[0] = 7;
        assertThatThrownBy(() -> ClueRow.read(in(row)))
                .isInstanceOf(IOException.class)
                .hasMessage("a clue row of version 7, this program reads version 1");
    }

    @Test
    void whenARowIsCutShort_thenTheReaderFailsWithAnIoException() throws IOException {
        byte[] row = row(new RandomRisks(23).clue());
        for (int length = 0; length < row.length; length++) {
            byte[] shorter = Arrays.copyOf(row, length);
            assertThatThrownBy(() -> ClueRow.read(in(shorter))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whenALevelIsUnknown_thenTheReaderFailsWithAnIoException() throws IOException {
        Clue clue = new RandomRisks(24).clue();
        byte[] row = row(clue);
        row[2 + clue.hazard().length()] = 9;
        assertThatThrownBy(() -> ClueRow.read(in(row))).isInstanceOf(IOException.class);
    }

    private static Clue at(Clue clue, Area area) {
        return new Clue(clue.hazard(), area, clue.chain(), clue.time(), clue.witness(), clue.weight(), clue.source());
    }

    private static void same(Clue clue) throws IOException {
        DataInputStream in = in(row(clue));
        assertThat(ClueRow.read(in)).isEqualTo(clue);
        assertThat(in.read()).isEqualTo(-1);
    }

    private static byte[] row(Clue clue) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ClueRow.write(clue, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] row) {
        return new DataInputStream(new ByteArrayInputStream(row));
    }
}
