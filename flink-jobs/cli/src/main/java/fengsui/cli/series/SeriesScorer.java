package fengsui.cli.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores series: in one pass, each row by those above it.
 *
 * @param judges one for each series
 */
public record SeriesScorer(Supplier<Judge> judges) {

    /** Where rows go. */
    @FunctionalInterface
    public interface Rows {
        void take(ScoredRow row) throws IOException;
    }

    /** Hands every sound row on with its score; after the first fault none, as nothing will come of them. */
    public SeriesCount score(Path file, Faults faults, Rows rows) throws IOException {
        try (SeriesReader reader = new SeriesReader(file, SeriesReader.VALUE, faults)) {
            return score(reader, faults, rows);
        }
    }

    SeriesCount score(SeriesReader reader, Faults faults, Rows rows) throws IOException {
        Judge judge = judges.get();
        SeriesCount count = SeriesCount.NONE;
        long last = Long.MIN_VALUE;
        for (@Nullable SeriesRow row = reader.next(); row != null; row = reader.next()) {
            if (faults.none()) {
                SeriesTime time = row.time();
                ScoredRow scored = new ScoredRow(row, judge.see(time.millis(), time.offset(), row.value()));
                count = count.with(scored, time.millis() < last);
                last = time.millis();
                rows.take(scored);
            }
        }
        return count;
    }
}
