package fengsui.cli.series;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, with their ends, and counted. Not thread-safe. */
final class SeriesLines implements Closeable {

    private static final int BUFFER = 1 << 16;

    /** No series has such lines: the file is something else, and must not fill the memory. */
    private static final int LONGEST = 1 << 16;

    /**
     * One line.
     *
     * @param text characters stand for bytes
     * @param end as it stands in the file
     */
    record Line(long number, String text, String end) {}

    private final InputStream input;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;

    SeriesLines(Path file) throws IOException {
        this.input = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** {@code null} after the last. What is longer than any row is cut off. */
    @Nullable
    Line next() throws IOException {
        bytes.reset();
        int read = input.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = input.read()) {
            if (bytes.size() < LONGEST) {
                bytes.write(read);
            }
        }
        number++;
        return line(bytes.toString(StandardCharsets.ISO_8859_1), read == '\n');
    }

    private Line line(String text, boolean ended) {
        boolean windows = text.endsWith("\r");
        String end = (windows ? "\r" : "") + (ended ? "\n" : "");
        return new Line(number, windows ? text.substring(0, text.length() - 1) : text, end);
    }

    /** Whether a line is as long as lines can be, and may have been cut off. */
    static boolean isCut(Line line) {
        return line.text().length() >= LONGEST - 1;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
