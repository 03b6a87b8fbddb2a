package fengsui.codec;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of CSV: commas, double quotes. A cell does not go on over the end of its line. Stateless. */
public final class CsvLine {

    private static final CsvFactory FACTORY =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvLine() {}

    /** What the cells of {@code line} say, without their quotes; empty where quotes do not come in pairs. */
    public static Optional<List<String>> cells(String line) {
        if (line.indexOf('"') < 0) {
            // Nearly all lines are such; to begin a parser for each takes ten times as long.
            return Optional.of(List.of(line.split(",", -1)));
        }
        List<String> cells = new ArrayList<>();
        try (CsvParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                cells.add(parser.getText());
            }
            return parser.currentToken() == JsonToken.END_ARRAY ? Optional.of(cells) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
