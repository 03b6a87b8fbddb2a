package fengsui.codec;

import fengsui.area.AreaChain;
import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Rows read from an array. Words that come again and again (areas, feeds, units) are given out as one and the same
 * string. To be used for any number of arrays: {@link #over} begins with the next. Not thread-safe.
 */
public final class RowInput implements DataInput {

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final Vocabulary<String> words = new Vocabulary<>();
    private final Vocabulary<AreaChain> areas = new Vocabulary<>();
    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }

    /** Reads on from {@code source}, from {@code start} to before {@code stop}. */
    public RowInput over(byte[] source, int start, int stop) {
        bytes = source;
        at = start;
        end = stop;
        return this;
    }

    /** Where the next byte comes from. */
    public int position() {
        return at;
    }

    public boolean atEnd() {
        return at >= end;
    }

    private int take(int size) throws EOFException {
        int from = at;
        if (size > end - from) {
            throw new EOFException("the row ends " + (size - (end - from)) + " bytes too early");
        }
        at = from + size;
        return from;
    }

    private static String utf8(byte[] bytes, int from, int size) {
        return new String(bytes, from, size, StandardCharsets.UTF_8);
    }

    /** A text that is seldom met again. */
    String text(int size) throws EOFException {
        int from = take(size);
        return utf8(bytes, from, size);
    }

    /** A text that is often met again. */
    String word(int size) throws IOException {
        int from = take(size);
        String known = words.find(bytes, from, size);
        return known == null ? words.learn(bytes, from, size, utf8(bytes, from, size)) : known;
    }

    /** An area chain as {@link RowPrimitives} writes it: few differ, so all of it is looked up at once. */
    AreaChain areas() throws IOException {
        int from = at;
        RowPrimitives.skipAreas(this);
        int size = at - from;
        AreaChain known = areas.find(bytes, from, size);
        if (known != null) {
            return known;
        }
        at = from;
        return areas.learn(bytes, from, size, RowPrimitives.readEachArea(this));
    }

    void skip(int size) throws EOFException {
        take(size);
    }

    @Override
    public void readFully(byte[] target) throws IOException {
        readFully(target, 0, target.length);
    }

    @Override
    public void readFully(byte[] target, int offset, int size) throws IOException {
        int from = take(size);
        System.arraycopy(bytes, from, target, offset, size);
    }

    @Override
    public int skipBytes(int n) {
        int skipped = Math.max(0, Math.min(n, end - at));
        at += skipped;
        return skipped;
    }

    @Override
    public boolean readBoolean() throws IOException {
        return readByte() != 0;
    }

    @Override
    public byte readByte() throws IOException {
        int from = take(1);
        return bytes[from];
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return readByte() & 0xff;
    }

    @Override
    public short readShort() throws IOException {
        int from = take(Short.BYTES);
        return (short) SHORTS.get(bytes, from);
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return readShort() & 0xffff;
    }

    @Override
    public char readChar() throws IOException {
        return (char) readShort();
    }

    @Override
    public int readInt() throws IOException {
        int from = take(Integer.BYTES);
        return (int) INTS.get(bytes, from);
    }

    @Override
    public long readLong() throws IOException {
        int from = take(Long.BYTES);
        return (long) LONGS.get(bytes, from);
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    /** Rows hold no lines. */
    @Override
    public String readLine() {
        throw new UnsupportedOperationException("rows hold texts in UTF-8 only");
    }

    /** Rows hold no such texts. */
    @Override
    public String readUTF() {
        throw new UnsupportedOperationException("rows hold texts in UTF-8 only");
    }
}
