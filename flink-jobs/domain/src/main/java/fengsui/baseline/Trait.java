package fengsui.baseline;

/** What is watched of a series: of each the least and the greatest are remembered. */
enum Trait {
    /** The value itself. */
    VALUE(0, AnomalyKind.SPIKE),
    /** Its distance from the level of the last readings. */
    RESIDUAL(64, AnomalyKind.SPIKE),
    /** The level of the last readings less that of many. */
    SHIFT(256, AnomalyKind.SHIFT),
    /** Distance from what this hour of the day has. */
    HOUR(3, AnomalyKind.PATTERN),
    /** Distance from what this time of the week has, over some readings. */
    WEEK(20, AnomalyKind.PATTERN),
    /** How much the values move about, as a logarithm. */
    SPREAD(128, AnomalyKind.PATTERN);

    static final int COUNT = 6;

    /** Readings before the least and the greatest mean anything. */
    final int warmUp;

    final AnomalyKind kind;

    Trait(int warmUp, AnomalyKind kind) {
        this.warmUp = warmUp;
        this.kind = kind;
    }
}
