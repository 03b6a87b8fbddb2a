package fengsui.device;

/** Why a reading is believed less. Worst first. */
public enum Fault {
    /** What the device cannot have measured: it is broken, or its line is. */
    OUT_OF_RANGE("out-of-range", 0),
    /** The device says the same for far longer than is its habit: it tells nothing of what is there now. */
    STUCK("stuck", 0.1),
    /** One reading far from those before it. It may prove true: the next one tells. */
    JUMP("jump", 0.3);

    private final String label;
    private final double quality;

    Fault(String label, double quality) {
        this.label = label;
        this.quality = quality;
    }

    /** The reason code in events and health records. */
    public String label() {
        return label;
    }

    /** What is left of a reading's quality, 0 to 1. */
    public double quality() {
        return quality;
    }
}
