package fengsui.job.wire;

import fengsui.codec.StateJson;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** For records of low rate: a length, then JSON, which forgives fields that come and go between versions. */
record JsonForm<T>(String name, Class<T> type) implements Form<T> {

    @Override
    public void write(T value, DataOutput out) throws IOException {
        byte[] json = StateJson.write(value);
        out.writeInt(json.length);
        out.write(json);
    }

    @Override
    public T read(DataInput in) throws IOException {
        return read(in.readInt(), in);
    }

    T read(int length, DataInput in) throws IOException {
        byte[] json = new byte[length];
        in.readFully(json);
        return StateJson.read(json, type);
    }
}
