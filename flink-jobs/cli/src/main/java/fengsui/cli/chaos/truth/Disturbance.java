package fengsui.cli.chaos.truth;

/** What the load itself does amiss, as devices and feeds do. */
public enum Disturbance {
    /** The clock of a device stands a year ahead. */
    CLOCK_SKEW,
    /** A feed stops, and dumps later what it has held back. */
    LATE
}
