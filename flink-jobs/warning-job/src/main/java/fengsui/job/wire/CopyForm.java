package fengsui.job.wire;

import fengsui.codec.ScopedRow;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A version byte, the edition's number, the event's row. */
record CopyForm() implements Form<Copy> {

    private static final int VERSION = 1;

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public Class<Copy> type() {
        return Copy.class;
    }

    @Override
    public void write(Copy copy, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(copy.edition());
        ScopedRow.write(copy.row(), out);
    }

    @Override
    public Copy read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("a copy of version " + version + ", this program reads version " + VERSION);
        }
        long edition = in.readLong();
        return new Copy(ScopedRow.read(in), edition);
    }
}
