package fengsui.cli.series;

import fengsui.cli.series.SeriesLines.Line;
import fengsui.codec.CsvLine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads a series row by row. Reads on after a fault, so that all of them are told at once; blank lines are left out. Not
 * thread-safe.
 */
public final class SeriesReader implements Closeable {

    /** The column that holds a value, unless scores are read. */
    public static final String VALUE = "value";

    private final SeriesLines lines;
    private final Faults faults;
    private final @Nullable SeriesHeader header;
    private @Nullable Boolean zoned;

    /**
     * Opens a file.
     *
     * @param value the name of the column that holds the value
     */
    public SeriesReader(Path file, String value, Faults faults) throws IOException {
        this.lines = new SeriesLines(file);
        this.faults = faults;
        this.header = header(value);
    }

    private @Nullable SeriesHeader header(String value) throws IOException {
        Line line = lines.next();
        if (line == null) {
            faults.report(0, "the file is empty, expected a first line such as timestamp," + value + " and rows below");
            return null;
        }
        return SeriesHeader.of(line, value, faults).orElse(null);
    }

    /** Empty where there is no sound one. */
    Optional<SeriesHeader> header() {
        return Optional.ofNullable(header);
    }

    /** The next sound row; {@code null} after the last. */
    public @Nullable SeriesRow next() throws IOException {
        if (header == null) {
            return null;
        }
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isBlank()) {
                SeriesRow row = row(line, header);
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    private @Nullable SeriesRow row(Line line, SeriesHeader header) {
        Optional<List<String>> cells = SeriesLines.isCut(line) ? Optional.empty() : CsvLine.cells(line.text());
        if (cells.isEmpty()) {
            faults.report(
                    line.number(),
                    "found " + Faults.quoted(line.text())
                            + ", expected one row on one line, with double quotes in pairs; mend the quotes");
            return null;
        }
        int found = cells.get().size();
        int expected = header.columns().size();
        if (found != expected) {
            faults.report(
                    line.number(),
                    found + (found == 1 ? " cell" : " cells") + " in " + Faults.quoted(line.text()) + ", expected "
                            + expected
                            + " as in the first line; write 12.5, not 12,5, and texts with commas in quotes");
            return null;
        }
        return row(line, cells.get().get(header.timestamp()), cells.get().get(header.value()));
    }

    private @Nullable SeriesRow row(Line line, String timestamp, String cell) {
        Optional<SeriesTime> time = SeriesTime.of(timestamp);
        OptionalDouble value = SeriesValue.of(cell);
        if (time.isEmpty()) {
            faults.report(
                    line.number(),
                    "timestamp " + Faults.quoted(timestamp) + ", expected a time such as " + SeriesTime.EXAMPLES);
        } else if (mixed(time.get())) {
            faults.report(
                    line.number(),
                    "timestamp " + Faults.quoted(timestamp) + (time.get().zoned() ? " says a zone" : " says no zone")
                            + ", unlike those above; write all of them with a zone, or none");
        }
        if (value.isEmpty()) {
            faults.report(
                    line.number(),
                    "value " + Faults.quoted(cell)
                            + ", expected a number such as 12.5; leave it empty where it is missing");
        }
        return time.isEmpty() || value.isEmpty()
                ? null
                : new SeriesRow(line.text(), line.end(), timestamp, time.get(), value.getAsDouble());
    }

    /** Whether it says a zone and others do not, or the other way round: between the two no order can be told. */
    private boolean mixed(SeriesTime time) {
        if (zoned == null) {
            zoned = time.zoned();
        }
        return zoned != time.zoned();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
