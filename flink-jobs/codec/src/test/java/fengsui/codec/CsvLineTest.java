package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    private static final String ALPHABET = "ab1 ,\"'\té火";

    @Test
    void whenCellsAreRandom_thenTheyAreReadAsTheyWereWritten() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                StringBuilder cell = new StringBuilder();
                random.ints(random.nextInt(6), 0, ALPHABET.length()).forEach(at -> cell.append(ALPHABET.charAt(at)));
                cells.add(cell.toString());
            }
            boolean all = random.nextBoolean();
            String line = String.join(
                    ",", cells.stream().map(cell -> written(cell, all)).toList());

            assertThat(CsvLine.cells(line)).as("seed %d: %s", seed, line).contains(cells);
        }
    }

    private static String written(String cell, boolean always) {
        boolean needed = always || cell.contains(",") || cell.contains("\"");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "1,\"b", "\"a\"b,2", "1,\"b\"\"", "\""})
    void whenQuotesDoNotComeInPairs_thenThereAreNoCells(String line) {
        assertThat(CsvLine.cells(line)).isEmpty();
    }
}
