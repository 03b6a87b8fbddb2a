package fengsui.codec;

import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows written into an array that grows: what {@link java.io.DataOutputStream} does over a byte array, without locks,
 * without buffers between, and never failing. To be used again after {@link #clear}. Not thread-safe.
 */
public final class RowOutput implements DataOutput {

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);
    private static final int FIRST_SIZE = 512;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }

    public int length() {
        return length;
    }

    /** Forgets what was written and keeps the room for it. */
    public void clear() {
        length = 0;
    }

    /** Copies all that was written to {@code target}, from {@code at} on. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, length);
    }

    /** Hands all that was written on in one piece. */
    public void writeTo(DataOutput target) throws IOException {
        target.write(bytes, 0, length);
    }

    /** Where {@code more} bytes may be written; {@code bytes} may be another array afterwards. */
    private int room(int more) {
        int at = length;
        length += more;
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
        }
        return at;
    }

    /** The text in UTF-8; one of plain ASCII, as most are, goes straight into the array. */
    void text(String text) throws IOException {
        int size = text.length();
        int before = length;
        if (size < 0x80) {
            int at = room(size + 1);
            bytes[at] = (byte) size;
            if (ascii(text, at + 1)) {
                return;
            }
            length = before;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        RowPrimitives.writeLength(encoded.length, this);
        write(encoded, 0, encoded.length);
    }

    private boolean ascii(String text, int start) {
        byte[] target = bytes;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                return false;
            }
            target[start + i] = (byte) letter;
        }
        return true;
    }

    @Override
    public void write(int b) {
        int at = room(1);
        bytes[at] = (byte) b;
    }

    @Override
    public void write(byte[] from) {
        write(from, 0, from.length);
    }

    @Override
    public void write(byte[] from, int offset, int size) {
        int at = room(size);
        System.arraycopy(from, offset, bytes, at, size);
    }

    @Override
    public void writeBoolean(boolean v) {
        write(v ? 1 : 0);
    }

    @Override
    public void writeByte(int v) {
        write(v);
    }

    @Override
    public void writeShort(int v) {
        int at = room(Short.BYTES);
        SHORTS.set(bytes, at, (short) v);
    }

    @Override
    public void writeChar(int v) {
        writeShort(v);
    }

    @Override
    public void writeInt(int v) {
        int at = room(Integer.BYTES);
        INTS.set(bytes, at, v);
    }

    @Override
    public void writeLong(long v) {
        int at = room(Long.BYTES);
        LONGS.set(bytes, at, v);
    }

    @Override
    public void writeFloat(float v) {
        writeInt(Float.floatToIntBits(v));
    }

    @Override
    public void writeDouble(double v) {
        writeLong(Double.doubleToLongBits(v));
    }

    /** Rows hold no such texts. */
    @Override
    public void writeBytes(String s) {
        throw new UnsupportedOperationException("rows hold texts in UTF-8 only");
    }

    /** Rows hold no such texts. */
    @Override
    public void writeChars(String s) {
        throw new UnsupportedOperationException("rows hold texts in UTF-8 only");
    }

    /** Rows hold no such texts. */
    @Override
    public void writeUTF(String s) {
        throw new UnsupportedOperationException("rows hold texts in UTF-8 only");
    }
}
