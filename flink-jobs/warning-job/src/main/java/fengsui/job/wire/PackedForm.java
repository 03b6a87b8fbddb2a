package fengsui.job.wire;

import fengsui.codec.StateBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** For what state holds much of: a length, then packed. Reads what a {@link JsonForm} of the name wrote as well. */
record PackedForm<T>(String name, Class<T> type) implements Form<T> {

    @Override
    public void write(T value, DataOutput out) throws IOException {
        byte[] packed = StateBytes.write(value);
        out.writeInt(packed.length);
        out.write(packed);
    }

    @Override
    public T read(DataInput in) throws IOException {
        byte[] packed = new byte[in.readInt()];
        in.readFully(packed);
        return StateBytes.read(packed, type);
    }
}
