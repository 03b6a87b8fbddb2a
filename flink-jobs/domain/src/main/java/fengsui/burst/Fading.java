package fengsui.burst;

import java.util.stream.IntStream;

/** How fast what was learned is forgotten. */
final class Fading {

    /** Two months: long enough for 8 looks at each hour of the week, short enough to follow the seasons. */
    private static final double HALF_LIFE_HOURS = 8.0 * WeekHours.HOURS;

    /** Of the hours that are asked for most. */
    private static final double[] LEFT =
            IntStream.range(0, 4096).mapToDouble(Fading::exact).toArray();

    private Fading() {}

    /** What is left of 1 after {@code hours}, 0 or more of them. */
    static double left(long hours) {
        return hours < LEFT.length ? LEFT[(int) hours] : exact(hours);
    }

    private static double exact(long hours) {
        return StrictMath.pow(0.5, hours / HALF_LIFE_HOURS);
    }
}
