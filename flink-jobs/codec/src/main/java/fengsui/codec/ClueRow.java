package fengsui.codec;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.risk.Clue;
import fengsui.risk.Contributor;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * One clue as a compact row of bytes. What is read equals what was written. The first byte is the version of the form.
 * Stateless.
 */
public final class ClueRow {

    private static final int VERSION = 1;

    /** Stand in the state: new ones may be added at the end, none ever moved. */
    private static final List<Level> LEVELS =
            List.of(Level.GRID, Level.COMMUNITY, Level.STREET, Level.DISTRICT, Level.CITY);

    /** See {@link #LEVELS}. */
    private static final List<EventKind> KINDS = List.of(EventKind.SENSOR, EventKind.VIDEO, EventKind.HOTLINE);

    private ClueRow() {}

    public static void write(Clue clue, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        RowPrimitives.writeText(clue.hazard(), out);
        writeArea(clue.area(), clue.chain(), out);
        out.writeLong(clue.time());
        RowPrimitives.writeText(clue.witness(), out);
        out.writeInt(clue.weight());
        out.writeByte(KINDS.indexOf(clue.source().kind()));
        RowPrimitives.writeUnless(clue.witness(), clue.source().sourceId(), out);
        RowPrimitives.writeText(clue.source().said(), out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static Clue read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("a clue row of version " + version + ", this program reads version " + VERSION);
        }
        String hazard = RowPrimitives.readText(in);
        Level level = known(LEVELS, in.readUnsignedByte());
        AreaChain chain = RowPrimitives.readAreas(in);
        Area area = new Area(level, RowPrimitives.readUnless(chain.code(level), in));
        long time = in.readLong();
        String witness = RowPrimitives.readText(in);
        int weight = in.readInt();
        EventKind kind = known(KINDS, in.readUnsignedByte());
        String sourceId = RowPrimitives.readUnless(witness, in);
        Contributor source = new Contributor(kind, sourceId, RowPrimitives.readText(in));
        return new Clue(hazard, area, chain, time, witness, weight, source);
    }

    private static void writeArea(Area area, AreaChain chain, DataOutput out) throws IOException {
        out.writeByte(LEVELS.indexOf(area.level()));
        RowPrimitives.writeAreas(chain, out);
        RowPrimitives.writeUnless(chain.code(area.level()), area.code(), out);
    }

    private static <T> T known(List<T> all, int number) throws IOException {
        if (number >= all.size()) {
            throw new IOException("a clue row with the number " + number + ", known are 0 to " + (all.size() - 1));
        }
        return all.get(number);
    }
}
