package fengsui.burst;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Calls and the hours in which they came, both fading. Not thread-safe. */
final class Tally {

    private double calls;
    private double hours;
    private long seen;

    /** @param hour not before that of the last call of this */
    void add(long hour, double count) {
        double left = left(hour);
        calls = calls * left + count;
        hours = hours * left + 1;
        seen = hour;
    }

    /** One call alone, of {@code hour}, which may lie before the newest. */
    void addLate(long hour) {
        if (!hasAny()) {
            seen = hour;
        }
        calls += hour < seen ? Fading.left(seen - hour) : 1;
    }

    boolean hasAny() {
        return calls != 0 || hours != 0;
    }

    double calls(long hour) {
        return calls * left(hour);
    }

    double hours(long hour) {
        return hours * left(hour);
    }

    private double left(long hour) {
        return !hasAny() ? 0 : Fading.left(Math.max(0, hour - seen));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(calls);
        out.writeDouble(hours);
        out.writeLong(seen);
    }

    void read(DataInput in) throws IOException {
        calls = in.readDouble();
        hours = in.readDouble();
        seen = in.readLong();
    }
}
