package fengsui.cli.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, as they are: what they mean is for the feed's mapping to say. Not thread-safe. */
public final class LineReader implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream input;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LineReader(InputStream input) {
        this.input = input;
    }

    /** Of a stream that is given, and closed with the reader. */
    public static LineReader of(InputStream input) {
        return new LineReader(new BufferedInputStream(input, BUFFER));
    }

    /** Of a file, unpacked where its name says that it is packed. */
    public static LineReader open(Path path) throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            boolean packed = path.getFileName().toString().endsWith(".gz");
            return new LineReader(new BufferedInputStream(packed ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The next line without its end, {@code null} after the last. */
    public byte @Nullable [] next() throws IOException {
        line.reset();
        int read = input.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = input.read();
        }
        return withoutReturn(line.toByteArray());
    }

    private static byte[] withoutReturn(byte[] bytes) {
        boolean windows = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return windows ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
