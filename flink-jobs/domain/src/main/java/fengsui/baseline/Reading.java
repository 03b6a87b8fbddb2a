package fengsui.baseline;

/** Judges one value by each trait, then learns from it. */
final class Reading {

    private static final double FAST = 32;
    private static final double LEVEL = 64;
    private static final double SLOW = 256;
    private static final double WEEKLY = 8;
    private static final double LONG = 1000;
    private static final double WEEK_SPAN = 500;
    /** This part of the magnitude of the values counts as their spread at least. */
    private static final double LEAST_SPREAD = 0.01;
    /** A deviation is learned from up to so many mean deviations. */
    private static final double LEARNED = 20;

    private static final int FEW = 30;

    private Reading() {}

    static Anomaly judge(Memory memory, Surprise surprise, Shape shape, double value) {
        double[] known = memory.numbers;
        double seen = known[At.SEEN];
        if (seen == 0) {
            start(known, value);
        }
        Band band = Band.at(memory, shape);
        double x = Records.learnable(known, value);
        if (band.holds(value)) {
            surprise.expected();
        }
        Stuck.see(memory, surprise, value);
        Records.see(memory, surprise, Trait.VALUE, value, x);
        byLevel(memory, surprise, value, x);
        byShape(memory, surprise, shape, value, x);
        double share = Usual.share(memory, surprise.deviation());
        band.learn(memory, x);
        known[At.SEEN]++;
        known[At.IN_STRETCH] = 0;
        return Score.of(
                memory, surprise, share, seen == 0 ? new Band(value, 0, value, value) : band, seen + known[At.MISSING]);
    }

    private static void start(double[] known, double value) {
        known[At.FAST] = value;
        known[At.LEVEL] = value;
        known[At.SLOW] = value;
    }

    private static void byLevel(Memory memory, Surprise surprise, double value, double x) {
        double[] known = memory.numbers;
        double level = known[At.LEVEL];
        double count = known[At.SEEN] + 1;
        memory.learn(At.FAST, x, count, FAST);
        memory.learn(At.LEVEL, x, count, LEVEL);
        memory.learn(At.SLOW, x, count, SLOW);
        memory.learn(At.RESTLESS, Math.abs(x - level), count, LEVEL);
        memory.learn(At.MAGNITUDE, Math.abs(x), count, LONG);
        Records.see(memory, surprise, Trait.RESIDUAL, value - level, x - level);
        Records.deviation(memory, surprise, Trait.RESIDUAL, x - level, count);
        double shift = known[At.FAST] - known[At.SLOW];
        Records.see(memory, surprise, Trait.SHIFT, shift, shift);
        if (count > SLOW) {
            Records.deviation(memory, surprise, Trait.SHIFT, shift, count - SLOW);
        }
        double spread = log2(known[At.RESTLESS] + LEAST_SPREAD * known[At.MAGNITUDE]);
        Records.see(memory, surprise, Trait.SPREAD, spread, spread);
    }

    private static void byShape(Memory memory, Surprise surprise, Shape shape, double value, double x) {
        double[] known = memory.numbers;
        double fromHour = shape.ofHour(memory);
        double fromWeek = x - shape.ofWeek(memory);
        if (shape.knowsHour(memory)) {
            Records.see(memory, surprise, Trait.HOUR, value - fromHour, x - fromHour);
            Records.deviation(memory, surprise, Trait.HOUR, x - fromHour, known[At.READINGS + Trait.HOUR.at]);
        }
        if (shape.knowsWeek(memory)) {
            byWeek(memory, surprise, fromWeek);
        }
        shape.learn(memory, x, fromWeek);
    }

    private static void byWeek(Memory memory, Surprise surprise, double fromWeek) {
        double[] known = memory.numbers;
        known[At.WEEKLY] += (fromWeek - known[At.WEEKLY]) / WEEKLY;
        Records.see(memory, surprise, Trait.WEEK, known[At.WEEKLY], known[At.WEEKLY]);
        double count = known[At.READINGS + Trait.WEEK.at];
        Records.deviation(memory, surprise, Trait.WEEK, known[At.WEEKLY], count);
        double error = known[At.WEEK_ERROR];
        double distance = Math.abs(fromWeek);
        memory.learn(At.WEEK_ERROR, count > FEW ? Math.min(distance, LEARNED * error) : distance, count, WEEK_SPAN);
    }

    /** Near enough to the logarithm to base 2, growing with {@code x}, and the same on every machine. */
    private static double log2(double x) {
        long bits = Double.doubleToRawLongBits(Math.max(x, Double.MIN_NORMAL));
        return (double) (bits - Double.doubleToRawLongBits(1)) / (1L << 52);
    }
}
