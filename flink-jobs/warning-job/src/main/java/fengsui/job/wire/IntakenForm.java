package fengsui.job.wire;

import fengsui.codec.EventRow;
import fengsui.codec.StateJson;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Seldom used: intake and what follows it are chained, and pass values by reference. */
record IntakenForm() implements Form<Intaken> {

    private static final int EVENT = 0;
    private static final int EDITION = 1;

    @Override
    public String name() {
        return "intaken";
    }

    @Override
    public Class<Intaken> type() {
        return Intaken.class;
    }

    @Override
    public void write(Intaken intaken, DataOutput out) throws IOException {
        if (intaken instanceof Intaken.Event one) {
            out.writeByte(EVENT);
            EventRow.write(one.event(), out);
        } else if (intaken instanceof Intaken.NewEdition one) {
            byte[] json = StateJson.write(one.edition());
            out.writeByte(EDITION);
            out.writeInt(json.length);
            out.write(json);
        }
    }

    @Override
    public Intaken read(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case EVENT -> new Intaken.Event(EventRow.read(in));
            case EDITION -> {
                byte[] json = new byte[in.readInt()];
                in.readFully(json);
                yield new Intaken.NewEdition(StateJson.read(json, Edition.class));
            }
            default -> throw new IOException("nothing that intake hands on has the number " + kind);
        };
    }
}
