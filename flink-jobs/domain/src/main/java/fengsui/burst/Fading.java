package fengsui.burst;

/** How fast what was learned is forgotten. */
final class Fading {

    /** Two months: long enough for 8 looks at each hour of the week, short enough to follow the seasons. */
    private static final double HALF_LIFE_HOURS = 8.0 * WeekHours.HOURS;

    private Fading() {}

    /** What is left of 1 after {@code hours}. */
    static double left(long hours) {
        return StrictMath.pow(0.5, hours / HALF_LIFE_HOURS);
    }
}
