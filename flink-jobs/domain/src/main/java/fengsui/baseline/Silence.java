package fengsui.baseline;

/** Watches for readings that do not come, or come without a value. */
final class Silence {

    /** So many times the longest silence before is nothing out of the ordinary. */
    private static final double TIMES = 8;
    /** A silence is learned from up to so many times the longest before. */
    private static final double LEARNED = 4;
    /** Before so many readings, any silence is new. */
    private static final int FEW = 30;

    private static final double FADING = 1e-4;

    private Silence() {}

    /** @param gap milliseconds since the reading before, 0 or less where they are not known */
    static void gap(Memory memory, Surprise surprise, double gap) {
        if (gap <= 0) {
            return;
        }
        double[] known = memory.numbers;
        double longest = known[At.SILENCE];
        if (longest > 0 && gap > TIMES * longest && known[At.SEEN] >= FEW) {
            double nats = 2 * StrictMath.log(2 * gap / (TIMES * longest));
            surprise.novelty(nats + Records.youth(known[At.SEEN]), AnomalyKind.MISSING);
        }
        double learned = longest == 0 ? gap : Math.min(gap, LEARNED * longest);
        known[At.SILENCE] = Math.max(longest * (1 - FADING), learned);
    }

    /** A reading without a value: the first of a stretch surprises as stretches are rare. */
    static void missing(Memory memory, Surprise surprise) {
        double[] known = memory.numbers;
        double readings = known[At.SEEN] + known[At.MISSING] + 1;
        if (known[At.IN_STRETCH] == 0) {
            known[At.STRETCHES]++;
            known[At.IN_STRETCH] = 1;
            double rarity = StrictMath.log(readings / known[At.STRETCHES]);
            surprise.novelty(rarity + StrictMath.log(Score.NOVEL), AnomalyKind.MISSING);
        }
        known[At.MISSING]++;
        surprise.deviation(Double.MIN_VALUE, AnomalyKind.MISSING);
    }

    /** Share of readings without a value, this one counted. */
    static double shareMissing(Memory memory) {
        double missing = memory.numbers[At.MISSING];
        return missing / (memory.numbers[At.SEEN] + missing);
    }
}
