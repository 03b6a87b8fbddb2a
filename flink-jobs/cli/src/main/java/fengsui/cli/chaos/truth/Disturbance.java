package fengsui.cli.chaos.truth;

/** What the load itself does amiss, as devices and feeds do. */
public enum Disturbance {
    /** The clock of a device stands a year ahead, so that nothing it says is taken; others stand an hour ahead. */
    CLOCK_SKEW,
    /** A feed stops, and dumps later what it has held back. */
    LATE
}
