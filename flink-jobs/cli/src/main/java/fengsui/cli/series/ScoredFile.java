package fengsui.cli.series;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a series with its scores: each line as it stood, and one more column at its end. The file appears whole under
 * its name, or not at all.
 */
public record ScoredFile(SeriesScorer scorer) {

    /** The column that is added. */
    public static final String SCORE = "anomaly_score";

    private static final String LINE_END = "\n";

    /** Scores {@code in} into {@code out}; writes nothing where there are faults. */
    public SeriesCount write(Path in, Path out, Faults faults) throws IOException {
        return write(in, out, faults, row -> {});
    }

    /**
     * Like the other, and hands the rows on as well.
     *
     * @throws IOException where it cannot be read or written
     */
    public SeriesCount write(Path in, Path out, Faults faults, SeriesScorer.Rows also) throws IOException {
        return WholeFile.write(out, faults::none, part -> writePart(in, part, faults, also));
    }

    private SeriesCount writePart(Path in, Path part, Faults faults, SeriesScorer.Rows also) throws IOException {
        try (SeriesReader reader = new SeriesReader(in, SeriesReader.VALUE, faults);
                Writer writer = Files.newBufferedWriter(part, StandardCharsets.ISO_8859_1)) {
            if (reader.header().isPresent()) {
                begin(reader.header().get(), faults, writer);
            }
            return scorer.score(reader, faults, row -> {
                line(
                        writer,
                        row.row().text(),
                        number(row.anomaly().score()),
                        row.row().end());
                also.take(row);
            });
        }
    }

    private static void begin(SeriesHeader header, Faults faults, Writer writer) throws IOException {
        if (header.columns().contains(SCORE)) {
            faults.report(
                    header.line().number(),
                    "there is a column named " + SCORE
                            + " already, expected a series without scores; rename that column");
        }
        line(writer, header.line().text(), SCORE, header.line().end());
    }

    private static void line(Writer writer, String text, String more, String end) throws IOException {
        writer.append(text).append(',').append(more).append(end.isEmpty() ? LINE_END : end);
    }

    /** All its digits, and never with an exponent, which spreadsheets misread. */
    static String number(double score) {
        return BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
    }
}
