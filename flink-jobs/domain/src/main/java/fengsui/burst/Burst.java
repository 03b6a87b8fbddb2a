package fengsui.burst;

import fengsui.area.Area;
import fengsui.area.AreaChain;

/**
 * More calls in an area than were to be expected.
 *
 * @param chain the chain from {@code area} upward
 * @param time the end of the last minute counted, epoch milliseconds
 * @param score 0 to 1: as many or more come about once in {@code 1 / (1 - score)} looks at this area; there is a look
 *     at the end of each minute in which it has a call
 * @param minutes the length of the window that is the most unusual, up to {@code time}
 * @param observed calls in it; in an area that is made up of watched ones, each of these counts once a quarter of an hour
 * @param expected how many were to be expected in it
 * @param sureness 0 to 1: how much has been learned; half after a week
 */
public record Burst(
        Area area,
        AreaChain chain,
        long time,
        double score,
        int minutes,
        long observed,
        double expected,
        double sureness) {

    /**
     * How strongly it speaks: 0 for what comes about once in {@code from} looks, 1 for once in {@code to}, by the
     * logarithm in between; as far as it is sure.
     *
     * @param from greater than 0
     * @param to greater than {@code from}
     */
    public double strength(double from, double to) {
        double reached = StrictMath.log(1 / (1 - score) / from) / StrictMath.log(to / from);
        return sureness * Math.max(0, Math.min(1, reached));
    }
}
