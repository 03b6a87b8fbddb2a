package fengsui.baseline;

/** Where in the numbers of a {@link Memory} what is kept. */
final class At {

    /** Readings learned from. */
    static final int SEEN = 0;
    /** Mean of about the last 32, 64 and 256 readings. */
    static final int FAST = 1;

    static final int LEVEL = 2;
    static final int SLOW = 3;
    /** Mean of the last residuals against the week. */
    static final int WEEKLY = 4;
    /** Mean deviation from the level, lately. */
    static final int RESTLESS = 5;
    /** Mean magnitude of the values. */
    static final int MAGNITUDE = 6;
    /** For each trait: least, greatest, readings, mean deviation. */
    static final int LEAST = 7;

    static final int GREATEST = LEAST + Trait.COUNT;
    static final int READINGS = GREATEST + Trait.COUNT;
    static final int DEVIATION = READINGS + Trait.COUNT;
    /** Distance of the band's edges from what is expected. */
    static final int LOW = DEVIATION + Trait.COUNT;

    static final int HIGH = LOW + 1;
    /** Mean deviation from what the week has one expect. */
    static final int WEEK_ERROR = HIGH + 1;
    /** What was told last, in nats; readings since; how much was told lately. */
    static final int TOLD = WEEK_ERROR + 1;

    static final int TOLD_AGE = TOLD + 1;
    static final int TOLD_OFTEN = TOLD_AGE + 1;
    /** Longest silence, in milliseconds. */
    static final int SILENCE = TOLD_OFTEN + 1;
    /** The last value; how often it has come again; the longest such run before; values like the one before. */
    static final int PREVIOUS = SILENCE + 1;

    static final int RUN = PREVIOUS + 1;
    static final int LONGEST_RUN = RUN + 1;
    static final int SAME = LONGEST_RUN + 1;
    /** Readings without a value; stretches of them; 1 within one. */
    static final int MISSING = SAME + 1;

    static final int STRETCHES = MISSING + 1;
    static final int IN_STRETCH = STRETCHES + 1;
    /** Readings of a clock that seems to have been set back. */
    static final int BACK = IN_STRETCH + 1;
    /** Weight of {@link Usual}. */
    static final int USUAL = BACK + 1;

    static final int COUNT = USUAL + 1;

    private At() {}
}
