package fengsui.job.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * How one immutable type is written as bytes and read back. State names its form, so a name never changes its meaning.
 */
interface Form<T> extends Serializable {

    String name();

    Class<T> type();

    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
