package fengsui.job.wire;

import fengsui.codec.ClueRow;
import fengsui.risk.EditionClue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A version byte, the feed, whether and for which edition, the clue's row. */
record ClueForm() implements Form<EventClue> {

    private static final int VERSION = 1;

    @Override
    public String name() {
        return "clue-row";
    }

    @Override
    public Class<EventClue> type() {
        return EventClue.class;
    }

    @Override
    public void write(EventClue clue, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(clue.feed());
        writeSaid(clue.said(), out);
    }

    @Override
    public EventClue read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("a clue of version " + version + ", this program reads version " + VERSION);
        }
        String feed = in.readUTF();
        return new EventClue(readSaid(in), feed);
    }

    static void writeSaid(EditionClue said, DataOutput out) throws IOException {
        boolean numbered = said.edition() != EditionClue.EVERY;
        out.writeBoolean(numbered);
        if (numbered) {
            out.writeLong(said.edition());
        }
        ClueRow.write(said.clue(), out);
    }

    static EditionClue readSaid(DataInput in) throws IOException {
        long edition = in.readBoolean() ? in.readLong() : EditionClue.EVERY;
        return new EditionClue(ClueRow.read(in), edition);
    }
}
