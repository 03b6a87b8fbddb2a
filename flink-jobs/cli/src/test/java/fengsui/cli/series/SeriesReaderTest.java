package fengsui.cli.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesReaderTest {

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.csv"), bytes);
    }

    private List<String> faults(String text) throws IOException {
        Faults faults = new Faults("a.csv");
        rows(text.getBytes(StandardCharsets.UTF_8), faults);
        return faults.lines();
    }

    private List<SeriesRow> rows(byte[] bytes, Faults faults) throws IOException {
        List<SeriesRow> rows = new ArrayList<>();
        try (SeriesReader reader = new SeriesReader(file(bytes), SeriesReader.VALUE, faults)) {
            for (SeriesRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void whenColumnsStandInAnyOrder_thenTheyAreFoundByName() throws IOException {
        Faults faults = new Faults("a.csv");
        List<SeriesRow> rows = rows(
                "\uFEFFunit,Value, TIMESTAMP \r\nbar,1.5,2020-01-01 00:00:00\r\n\r\n\"a,b\",-2e3,2020-01-01 00:01:00"
                        .getBytes(StandardCharsets.UTF_8),
                faults);

        assertThat(faults.lines()).isEmpty();
        assertThat(rows).extracting(SeriesRow::value).containsExactly(1.5, -2000.0);
        assertThat(rows).extracting(SeriesRow::end).containsExactly("\r\n", "");
        assertThat(rows.get(1).text()).isEqualTo("\"a,b\",-2e3,2020-01-01 00:01:00");
    }

    @Test
    void whenAValueIsMissingOrBeyondAllBounds_thenItIsNoFault() throws IOException {
        Faults faults = new Faults("a.csv");
        StringBuilder text = new StringBuilder("timestamp,value\n");
        for (String value : List.of("", " ", "NaN", "nan", "NA", "null", "inf", "-Infinity", "+.5", "1e999")) {
            text.append("2020-01-01 00:00:00,").append(value).append('\n');
        }

        List<SeriesRow> rows = rows(text.toString().getBytes(StandardCharsets.UTF_8), faults);

        assertThat(faults.lines()).isEmpty();
        assertThat(rows)
                .extracting(SeriesRow::value)
                .containsExactly(
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        0.5,
                        Double.POSITIVE_INFINITY);
    }

    @Test
    void whenSeveralLinesAreWrong_thenAllAreToldWithTheirPlace() throws IOException {
        assertThat(faults("""
                        timestamp,value
                        2020-01-01 00:00:00,1,5
                        noon,1
                        2020-01-01 00:00:00,warm
                        2020-01-01 00:00:00,0x10
                        2020-01-01T00:00:00Z,1
                        2020-01-01 00:00:00,"1
                        """))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("a.csv:2: 3 cells in ")
                                .contains("12.5, not 12,5"),
                        line -> assertThat(line).startsWith("a.csv:3: timestamp \"noon\", expected a time such as "),
                        line -> assertThat(line).startsWith("a.csv:4: value \"warm\", expected a number"),
                        line -> assertThat(line).startsWith("a.csv:5: value \"0x10\", expected a number"),
                        line -> assertThat(line).startsWith("a.csv:6: timestamp \"2020-01-01T00:00:00Z\" says a zone"),
                        line -> assertThat(line).startsWith("a.csv:7: found ").contains("quotes"));
    }

    @Test
    void whenTheFirstLineNamesNoColumns_thenItIsQuotedAsItWasWritten() throws IOException {
        assertThat(faults("时间;值\n"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("a.csv:1: no column is named "))
                .allMatch(line -> line.contains("\"时间;值\"") && line.contains("timestamp,value"));
        assertThat(faults("timestamp,value,value\n")).singleElement().asString().contains("2 columns are named value");
        assertThat(faults(""))
                .containsExactly(
                        "a.csv: the file is empty, expected a first line such as timestamp,value and rows below");
    }

    @Test
    void whenEveryLineIsWrong_thenTheFirstAreToldAndTheOthersCounted() throws IOException {
        List<String> lines = faults("timestamp,value\n" + "x,1\n".repeat(1000));

        assertThat(lines).hasSize(21);
        assertThat(lines.get(20)).isEqualTo("a.csv: and 980 more such lines");
    }

    /** Whatever a file holds, it is read to its end, and each row that is not blank is used or complained about. */
    @Test
    void whenBytesAreRandom_thenEveryLineIsEitherReadOrToldOf() throws IOException {
        byte[] alphabet = "0123456789-: T.Z+,,,\"\"naeE\r\n\n".getBytes(StandardCharsets.US_ASCII);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] =
                        random.nextInt(40) == 0 ? (byte) random.nextInt() : alphabet[random.nextInt(alphabet.length)];
            }
            String body = new String(bytes, StandardCharsets.ISO_8859_1);
            Faults faults = new Faults("a.csv");

            List<SeriesRow> rows = rows(("timestamp,value\n" + body).getBytes(StandardCharsets.ISO_8859_1), faults);

            long lines = List.of(body.split("\n", -1)).stream()
                    .filter(line -> !line.isBlank())
                    .count();
            assertThat(rows.size() + faults.lines().size() >= Math.min(lines, Faults.TOLD))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(faults.lines())
                    .allMatch(line -> line.startsWith("a.csv") && line.lines().count() == 1);
        }
    }
}
