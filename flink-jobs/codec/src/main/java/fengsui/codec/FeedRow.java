package fengsui.codec;

import fengsui.device.FeedMemory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one feed as a compact row of bytes. What is read equals what was written. The first byte is the
 * version of the form. Stateless.
 */
public final class FeedRow {

    private static final int VERSION = 1;
    private static final int HOURS = 24;

    private FeedRow() {}

    public static void write(FeedMemory memory, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(memory.last());
        out.writeLong(memory.hourFrom());
        out.writeLong(memory.count());
        out.writeBoolean(memory.whole());
        for (int hour = 0; hour < HOURS; hour++) {
            out.writeDouble(memory.rates().get(hour));
            RowPrimitives.writeLength(memory.days().get(hour), out);
        }
        HabitRow.write(memory.pauses(), out);
        out.writeBoolean(memory.silent());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static FeedMemory read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("a feed row of version " + version + ", this program reads version " + VERSION);
        }
        long last = in.readLong();
        long hourFrom = in.readLong();
        long count = in.readLong();
        boolean whole = in.readBoolean();
        List<Double> rates = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            rates.add(in.readDouble());
            days.add(RowPrimitives.readLength(in));
        }
        return new FeedMemory(last, hourFrom, count, whole, rates, days, HabitRow.read(in), in.readBoolean());
    }
}
