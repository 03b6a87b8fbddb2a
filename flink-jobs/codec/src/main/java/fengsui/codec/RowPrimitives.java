package fengsui.codec;

import fengsui.area.AreaChain;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The parts of a row: lengths of one byte where small, texts in UTF-8, absence in one byte. */
final class RowPrimitives {

    /** No field of an event is as long; more means that the bytes are no row. */
    private static final int MAX_LENGTH = 1 << 20;

    /** Community, street, district, city: all above a grid. */
    private static final int AREAS_ABOVE = 4;

    private RowPrimitives() {}

    static void writeLength(int length, DataOutput out) throws IOException {
        int rest = length;
        while (rest >= 0x80) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int readLength(DataInput in) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int part = in.readUnsignedByte();
            length |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return checked(length);
            }
        }
        throw new IOException("a length of more than four bytes: not an event row");
    }

    private static int checked(int length) throws IOException {
        if (length > MAX_LENGTH) {
            throw new IOException("a length of " + length + ": not an event row");
        }
        return length;
    }

    static void writeText(String text, DataOutput out) throws IOException {
        if (out instanceof RowOutput row) {
            row.text(text);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeLength(bytes.length, out);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        return readText(readLength(in), in);
    }

    /** A text that comes again and again, such as an area's code. The bytes are those of any text. */
    static String readWord(DataInput in) throws IOException {
        int length = readLength(in);
        return in instanceof RowInput row ? row.word(length) : readText(length, in);
    }

    private static String readText(int length, DataInput in) throws IOException {
        if (in instanceof RowInput row) {
            return row.text(length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeOptional(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            writeText(text, out);
        }
    }

    static @Nullable String readOptional(DataInput in) throws IOException {
        return in.readBoolean() ? readText(in) : null;
    }

    static @Nullable String readOptionalWord(DataInput in) throws IOException {
        return in.readBoolean() ? readWord(in) : null;
    }

    static void writeAreas(AreaChain areas, DataOutput out) throws IOException {
        writeText(areas.grid(), out);
        writeUnless(areas.grid(), areas.community(), out);
        writeUnless(areas.community(), areas.street(), out);
        writeUnless(areas.street(), areas.district(), out);
        writeUnless(areas.district(), areas.city(), out);
    }

    static AreaChain readAreas(DataInput in) throws IOException {
        return in instanceof RowInput row ? row.areas() : readEachArea(in);
    }

    static AreaChain readEachArea(DataInput in) throws IOException {
        String grid = readText(in);
        String community = readUnless(grid, in);
        String street = readUnless(community, in);
        String district = readUnless(street, in);
        return new AreaChain(grid, community, street, district, readUnless(district, in));
    }

    static void skipAreas(RowInput in) throws IOException {
        in.skip(readLength(in));
        for (int above = 0; above < AREAS_ABOVE; above++) {
            if (in.readBoolean()) {
                in.skip(readLength(in));
            }
        }
    }

    /** One byte where {@code text} is the same as {@code before}. */
    static void writeUnless(String before, String text, DataOutput out) throws IOException {
        writeOptional(text.equals(before) ? null : text, out);
    }

    static String readUnless(String before, DataInput in) throws IOException {
        String text = readOptional(in);
        return text == null ? before : text;
    }

    static void writeNumber(@Nullable Double number, DataOutput out) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeDouble(number);
        }
    }

    static @Nullable Double readNumber(DataInput in) throws IOException {
        return in.readBoolean() ? Double.valueOf(in.readDouble()) : null;
    }
}
