package fengsui.device;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@link RecentEvents} at rest: 16 bytes an event. Immutable. */
public final class SeenEvents {

    private final long[] pairs;

    /** @param pairs of a hash and an end each; not changed after this */
    SeenEvents(long[] pairs) {
        this.pairs = pairs;
    }

    int size() {
        return pairs.length / 2;
    }

    long id(int index) {
        return pairs[2 * index];
    }

    long until(int index) {
        return pairs[2 * index + 1];
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(size());
        for (long one : pairs) {
            out.writeLong(one);
        }
    }

    public static SeenEvents read(DataInput in) throws IOException {
        long[] pairs = new long[2 * in.readInt()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = in.readLong();
        }
        return new SeenEvents(pairs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeenEvents that && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }
}
