package fengsui.baseline;

/**
 * What has been told need not be told again: for a while only what is stranger counts, by as much as it is stranger. A device
 * that is often strange is less surprising when it is strange again.
 */
final class Told {

    /** Readings after which what was told is forgotten. */
    private static final double FORGOTTEN = 100;
    /** Less than this does not count as strange again. */
    private static final double WORTH = 0.7;
    /** Readings over which it counts. */
    private static final double OFTEN_SPAN = 2000;
    /** So many strange readings in that time are nothing out of the ordinary. */
    private static final double OFTEN = 10;

    private static final double OFTEN_WEIGHT = 0.7;

    private Told() {}

    /** What is left of {@code nats} after what was told; remembers it as told. */
    static double left(Memory memory, double nats) {
        double[] known = memory.numbers;
        known[At.TOLD_AGE]++;
        double often = known[At.TOLD_OFTEN];
        known[At.TOLD_OFTEN] = often * (1 - 1 / OFTEN_SPAN) + (nats > WORTH ? 1 : 0);
        if (nats <= 0) {
            return 0;
        }
        double worth = nats - OFTEN_WEIGHT * StrictMath.log1p(often / OFTEN);
        double left = worth - known[At.TOLD] * Math.max(0, 1 - known[At.TOLD_AGE] / FORGOTTEN);
        if (worth <= 0 || left <= 0) {
            return 0;
        }
        known[At.TOLD] = worth;
        known[At.TOLD_AGE] = 0;
        return left;
    }
}
