package fengsui.codec;

import fengsui.device.BlindRules.Tally;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.EventKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What feeds deliver where, as compact rows of bytes: there are as many supplies as areas, and a checkpoint holds them all.
 * What is read equals what was written. The first byte is the version of the form. Stateless.
 */
public final class SupplyRow {

    private static final int VERSION = 1;

    private static final int SOURCE = 0;
    private static final int FEED = 1;

    /** Stand in the state: new ones may be added at the end, none ever moved. */
    private static final List<EventKind> KINDS = List.of(EventKind.SENSOR, EventKind.VIDEO, EventKind.HOTLINE);

    private SupplyRow() {}

    public static void write(Tally tally, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        writeSupply(tally.supply(), out);
        out.writeInt(tally.live());
        out.writeInt(tally.down());
    }

    /**
     * Reads what {@link #write(Tally, DataOutput)} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static Tally readTally(DataInput in) throws IOException {
        begin(in);
        return new Tally(readSupply(in), in.readInt(), in.readInt());
    }

    public static void write(SupplyNews news, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(news.time());
        if (news instanceof SupplyNews.OfSource source) {
            out.writeByte(SOURCE);
            writeSupply(source.supply(), out);
            out.writeBoolean(source.live());
            out.writeInt(source.by());
        } else if (news instanceof SupplyNews.OfFeed feed) {
            out.writeByte(FEED);
            RowPrimitives.writeText(feed.feed(), out);
            out.writeBoolean(feed.stopped());
        }
    }

    /**
     * Reads what {@link #write(SupplyNews, DataOutput)} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static SupplyNews readNews(DataInput in) throws IOException {
        begin(in);
        long time = in.readLong();
        int of = in.readUnsignedByte();
        return switch (of) {
            case SOURCE -> new SupplyNews.OfSource(readSupply(in), in.readBoolean(), in.readInt(), time);
            case FEED -> new SupplyNews.OfFeed(RowPrimitives.readWord(in), in.readBoolean(), time);
            default -> throw new IOException("news of supplies with the number " + of + ", known are 0 and 1");
        };
    }

    private static void begin(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("a supply row of version " + version + ", this program reads version " + VERSION);
        }
    }

    private static void writeSupply(Supply supply, DataOutput out) throws IOException {
        RowPrimitives.writeText(supply.feed(), out);
        out.writeByte(KINDS.indexOf(supply.kind()));
        RowPrimitives.writeText(supply.subject(), out);
        RowPrimitives.writeAreas(supply.area(), out);
    }

    private static Supply readSupply(DataInput in) throws IOException {
        String feed = RowPrimitives.readWord(in);
        int kind = in.readUnsignedByte();
        if (kind >= KINDS.size()) {
            throw new IOException("a supply of kind " + kind + ", known are 0 to " + (KINDS.size() - 1));
        }
        return new Supply(feed, KINDS.get(kind), RowPrimitives.readWord(in), RowPrimitives.readAreas(in));
    }
}
