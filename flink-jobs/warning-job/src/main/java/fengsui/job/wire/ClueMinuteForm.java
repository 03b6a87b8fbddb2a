package fengsui.job.wire;

import fengsui.risk.EditionClue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A version byte, a count, the clues. */
record ClueMinuteForm() implements Form<ClueMinute> {

    private static final int VERSION = 1;

    @Override
    public String name() {
        return "clue-minute";
    }

    @Override
    public Class<ClueMinute> type() {
        return ClueMinute.class;
    }

    @Override
    public void write(ClueMinute minute, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(minute.clues().size());
        for (EditionClue clue : minute.clues()) {
            ClueForm.writeSaid(clue, out);
        }
    }

    @Override
    public ClueMinute read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("clues of version " + version + ", this program reads version " + VERSION);
        }
        int count = in.readInt();
        List<EditionClue> clues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clues.add(ClueForm.readSaid(in));
        }
        return new ClueMinute(clues);
    }
}
