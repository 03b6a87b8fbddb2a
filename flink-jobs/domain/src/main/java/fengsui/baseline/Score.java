package fengsui.baseline;

/** From surprise to how often it comes. */
final class Score {

    /** How often something never met in {@link Records#FULL} readings comes, by all traits together. */
    static final double NOVEL = 4 / Records.FULL;
    /** Below this a reading is not unusual. */
    private static final double UNUSUAL = 0.01;

    /** Shares are not known better than to this. */
    private static final double EXACT = 1 / Records.FULL;

    private static final double HALF_SURE = 200;

    private Score() {}

    /**
     * The verdict.
     *
     * @param share of past readings as strange, as far as they have been met before
     * @param seen readings before this one
     */
    static Anomaly of(Memory memory, Surprise surprise, double share, Band band, double seen) {
        double nats = Told.left(memory, surprise.nats());
        boolean novel = nats > 0;
        double rate = novel ? NOVEL * StrictMath.exp(-nats) : Math.max(Math.ceil(share / EXACT) * EXACT, NOVEL);
        // Nobody knows that of n readings which comes once in more than n² of them.
        double honest = Math.min(1, Math.max(rate, 1 / (seen * (seen + 1) + 1)));
        AnomalyKind kind = honest > UNUSUAL ? AnomalyKind.NONE : surprise.kind(novel);
        return new Anomaly(1 - honest, band.expected(), band.low(), band.high(), seen / (seen + HALF_SURE), kind);
    }
}
