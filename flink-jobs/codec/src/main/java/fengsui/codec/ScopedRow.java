package fengsui.codec;

import fengsui.area.Level;
import fengsui.event.ScopedEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** One copy of an event as bytes, for shuffles and journals: a byte for the level, then its {@link EventRow}. Stateless. */
public final class ScopedRow {

    /** Stands in the state: levels may be added at the end, never moved. */
    private static final List<Level> LEVELS =
            List.of(Level.GRID, Level.COMMUNITY, Level.STREET, Level.DISTRICT, Level.CITY);

    private ScopedRow() {}

    public static void write(ScopedEvent row, DataOutput out) throws IOException {
        out.writeByte(LEVELS.indexOf(row.level()));
        EventRow.write(row.event(), out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static ScopedEvent read(DataInput in) throws IOException {
        int level = in.readUnsignedByte();
        if (level >= LEVELS.size()) {
            throw new IOException("a row of level " + level + ", known are 0 to " + (LEVELS.size() - 1));
        }
        return new ScopedEvent(LEVELS.get(level), EventRow.read(in));
    }
}
