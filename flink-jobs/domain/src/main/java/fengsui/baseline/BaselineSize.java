package fengsui.baseline;

/** Two sizes of one method. */
public enum BaselineSize {
    /** For every device of a city. */
    FLEET(1 << 10),
    /** For the few that deserve it, and for series in files. */
    DEEP(1 << 16);

    private final int maxBytes;

    BaselineSize(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** What {@link Baseline#state} never exceeds. */
    public int maxBytes() {
        return maxBytes;
    }
}
