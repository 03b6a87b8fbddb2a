package fengsui.console.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of a file, byte by byte: what a reader of characters would mend must be found. Not thread-safe. */
final class LogBytes {

    /** More than any line of ours: what is longer is none. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private long from;
    private long read;
    private boolean ended = true;

    LogBytes(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line as Latin-1, without its end; empty where there is no more. */
    Optional<String> next() throws IOException {
        from = read;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int b = in.read();
        while (b >= 0 && b != '\n' && line.size() < LONGEST) {
            line.write(b);
            b = in.read();
        }
        ended = b == '\n';
        read += line.size() + (ended ? 1 : 0);
        return line.size() == 0 && !ended ? Optional.empty() : Optional.of(line.toString(StandardCharsets.ISO_8859_1));
    }

    /** Where the line began that was read last, from 0. */
    long from() {
        return from;
    }

    /** Whether that line had an end. */
    boolean ended() {
        return ended;
    }
}
