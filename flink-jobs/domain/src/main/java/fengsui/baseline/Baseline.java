package fengsui.baseline;

/**
 * What is usual for one device and property. Learns from each reading, in constant time, and forgets nothing at a restart
 * that {@link #state} holds. Readings of any interval, of any value, the not finite ones too; scores are finite always.
 * Not thread-safe.
 *
 * <p>A score of {@code 1 - 1/N} says: this or stranger comes about once in N readings. Of noise that stays as it is, from the
 * 2000th reading on, that is so within 0.4 to 2 times for N up to 100 and within a factor 3 for 300; above 0.998 stands what
 * is beyond all that was ever seen, as far as it is beyond, which comes at most 3 times as often as its score says, and more
 * seldom the longer nothing new happens.
 *
 * <p>What has been told scores lower for 100 readings, unless it grows stranger. After a change of unit, a jump or a gap of
 * any size scores are usual again within 100 readings. A device's clock that was set back is believed after 16 readings.
 */
public final class Baseline {

    /** So many readings in order, all before the last one, are a clock that was set back. */
    private static final int BELIEVED = 16;
    /** Greater values are taken for this, so that all that is learned from them is finite. */
    private static final double GREATEST = 1e30;

    private final Memory memory;

    private Baseline(Memory memory) {
        this.memory = memory;
    }

    /** Knows nothing yet. */
    public static Baseline begin(BaselineSize size) {
        return new Baseline(new Memory(size));
    }

    /**
     * Goes on as the one that gave {@code state}, to the bit.
     *
     * @throws IllegalArgumentException where it is not a state of this size
     */
    public static Baseline restore(BaselineSize size, byte[] state) {
        return new Baseline(Memory.decode(size, state));
    }

    /**
     * Judges a reading by those before it, then learns from it.
     *
     * @param time epoch milliseconds; one that is not after the last reading is judged and not learned from
     * @param offset local time less UTC at {@code time}, in milliseconds: people's hours and weekdays have a shape
     */
    public Anomaly see(long time, int offset, double value) {
        memory.fetch();
        if (memory.isNew()) {
            return learn(memory, time, offset, value, 0);
        }
        double gap = (double) time - memory.last;
        if (time <= memory.last) {
            if (!isSetBack(time)) {
                return judge(memory.copy(), time + offset, value);
            }
            gap = 0;
        }
        return learn(memory, time, offset, value, gap);
    }

    /** All that is known, at most {@link BaselineSize#maxBytes}. */
    public byte[] state() {
        return memory.encode();
    }

    private boolean isSetBack(long time) {
        double before = memory.numbers[At.BACK];
        memory.numbers[At.BACK] = before > 0 && time > memory.back ? before + 1 : 1;
        memory.back = time;
        return memory.numbers[At.BACK] >= BELIEVED;
    }

    private static Anomaly learn(Memory memory, long time, int offset, double value, double gap) {
        memory.last = time;
        memory.numbers[At.BACK] = 0;
        Surprise surprise = new Surprise();
        Silence.gap(memory, surprise, gap);
        return judge(memory, surprise, time + offset, value);
    }

    private static Anomaly judge(Memory memory, long local, double value) {
        return judge(memory, new Surprise(), local, value);
    }

    private static Anomaly judge(Memory memory, Surprise surprise, long local, double value) {
        Shape shape = Shape.at(local, memory.size);
        double seen = memory.numbers[At.SEEN] + memory.numbers[At.MISSING];
        if (!Double.isFinite(value)) {
            Silence.missing(memory, surprise);
            return Score.of(memory, surprise, Silence.shareMissing(memory), Band.at(memory, shape), seen);
        }
        return Reading.judge(memory, surprise, shape, Math.max(-GREATEST, Math.min(GREATEST, value)));
    }
}
