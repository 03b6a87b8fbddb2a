package fengsui.baseline;

/** What is watched of a series: of each the least and the greatest are remembered. */
enum Trait {
    /** The value itself. */
    VALUE(0, 0, AnomalyKind.SPIKE),
    /** Its distance from the level of the last readings. */
    RESIDUAL(1, 64, AnomalyKind.SPIKE),
    /** The level of the last readings less that of many. */
    SHIFT(2, 256, AnomalyKind.SHIFT),
    /** Distance from what this hour of the day has. */
    HOUR(3, 3, AnomalyKind.PATTERN),
    /** Distance from what this time of the week has, over some readings. */
    WEEK(4, 20, AnomalyKind.PATTERN),
    /** How much the values move about, as a logarithm. */
    SPREAD(5, 128, AnomalyKind.PATTERN);

    static final int COUNT = 6;

    /** Its place among the numbers of {@link At}. */
    final int at;

    /** Readings before the least and the greatest are kept: the trait itself is learned by then. */
    final int warmUp;

    final AnomalyKind kind;

    Trait(int at, int warmUp, AnomalyKind kind) {
        this.at = at;
        this.warmUp = warmUp;
        this.kind = kind;
    }
}
