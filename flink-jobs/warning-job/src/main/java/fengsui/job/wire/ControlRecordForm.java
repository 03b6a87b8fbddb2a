package fengsui.job.wire;

import fengsui.codec.StateJson;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A byte for what it is, then JSON. */
record ControlRecordForm() implements Form<ControlRecord> {

    private static final int EDITION = 0;
    private static final int UNREADABLE = 1;
    private static final int TAKEN_OUT = 2;
    private static final int ORDERED = 3;

    @Override
    public String name() {
        return "control-record";
    }

    @Override
    public Class<ControlRecord> type() {
        return ControlRecord.class;
    }

    @Override
    public void write(ControlRecord published, DataOutput out) throws IOException {
        out.writeByte(kind(published));
        byte[] json = StateJson.write(published);
        out.writeInt(json.length);
        out.write(json);
    }

    private static int kind(ControlRecord published) {
        if (published instanceof Edition) {
            return EDITION;
        }
        if (published instanceof OrderGiven) {
            return ORDERED;
        }
        return published instanceof TakenOut ? TAKEN_OUT : UNREADABLE;
    }

    @Override
    public ControlRecord read(DataInput in) throws IOException {
        int kind = in.readByte();
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        return switch (kind) {
            case EDITION -> StateJson.read(json, Edition.class);
            case TAKEN_OUT -> StateJson.read(json, TakenOut.class);
            case ORDERED -> StateJson.read(json, OrderGiven.class);
            case UNREADABLE -> StateJson.read(json, Unreadable.class);
            default -> throw new IOException("no control record has the number " + kind);
        };
    }
}
