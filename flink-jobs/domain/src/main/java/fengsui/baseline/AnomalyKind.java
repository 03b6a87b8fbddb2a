package fengsui.baseline;

/** In what way a reading is unusual. */
public enum AnomalyKind {
    /** It is not. */
    NONE,
    /** Out of the band that was expected at this time, and far. */
    SPIKE,
    /** The level has moved, and stays moved. */
    SHIFT,
    /** The same value for longer than this device's values stay the same. */
    STUCK,
    /** No value, or none for longer than this device is silent. */
    MISSING,
    /** Each value may be usual, but not their sequence. */
    PATTERN
}
