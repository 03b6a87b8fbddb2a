package fengsui.rule.journal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one key group that are kept equally long, as bytes: a version, how long, the time of the oldest, then the
 * rows. Immutable.
 */
public final class Segment {

    static final byte VERSION = 1;

    /** Where the rows begin. */
    static final int HEADER = Byte.BYTES + 2 * Long.BYTES;

    private static final int KEEP = Byte.BYTES;
    private static final int OLDEST = KEEP + Long.BYTES;

    /** No segment is as long, but one that holds a single row of the greatest size. */
    private static final int LONGEST = 1 << 24;

    private final byte[] bytes;

    /** Takes {@code bytes} over: nobody may write to them any more. */
    Segment(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Writes the first bytes of a segment whose rows are kept {@code keepMillis}, the oldest of them of {@code oldest}. */
    static void begin(byte[] bytes, long keepMillis, long oldest) {
        ByteBuffer.wrap(bytes).put(VERSION).putLong(keepMillis).putLong(oldest);
    }

    /** Not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    /** How long its rows are kept after their event time. */
    public long keepMillis() {
        return ByteBuffer.wrap(bytes).getLong(KEEP);
    }

    /** The event time of its oldest row. */
    public long oldest() {
        return ByteBuffer.wrap(bytes).getLong(OLDEST);
    }

    public int size() {
        return bytes.length;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are no segment, or of a version that this one does not know
     */
    public static Segment read(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < HEADER || size > LONGEST) {
            throw new IOException("a journal segment of " + size + " bytes: not a segment");
        }
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        if (bytes[0] != VERSION) {
            throw new IOException(
                    "a journal segment of version " + bytes[0] + ", this program reads version " + VERSION);
        }
        return new Segment(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Segment that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "segment of " + bytes.length + " bytes, kept " + keepMillis() + " ms";
    }
}
