package fengsui.baseline;

/**
 * The least and the greatest ever of each trait. A reading beyond them surprises the more, the farther beyond, measured by
 * the way from the least to the greatest: of {@code n} readings of any distribution one in {@code n} is the greatest, so
 * this needs no knowledge of the distribution.
 */
final class Records {

    /** From so many readings on a new record is as surprising as it will ever be. */
    static final double FULL = 2000;
    /** Before a range is that of so many, anything is beyond it. */
    private static final int FEW = 30;
    /** A hundredth of the way beyond counts as much as being beyond at all. */
    private static final double FINENESS = 100;
    /** Farther is not more surprising, and all stays finite. */
    private static final double FARTHEST = 1e9;
    /** One reading extends the range by at most so many times itself: a glitch shall not hide all that follows. */
    private static final double GROWTH = 3;
    /** Values nearer to one another than this part of their magnitude are alike. */
    private static final double ALIKE = 1e-3;
    /** The same for the logarithm of the spread. */
    private static final double ALIKE_SPREAD = 0.05;
    /** Ranges wider than so many mean deviations shrink: by a factor e in so many readings. */
    private static final double WIDE = 100;

    private static final double WIDE_LIFE = 20_000;
    /** Such ranges shrink fast. */
    private static final double ABSURD = 2000;

    private static final double ABSURD_LIFE = 200;
    /** A deviation is learned from up to so many mean deviations. */
    private static final double LEARNED = 20;

    private static final double SPAN = 1000;
    private static final int FEW_DEVIATIONS = 10;

    private Records() {}

    /** The value as far as it is learned from. */
    static double learnable(double[] known, double value) {
        double width = width(known, Trait.VALUE, alike(known));
        if (width == 0) {
            return value;
        }
        double beyond = GROWTH * width;
        return Math.max(known[At.LEAST] - beyond, Math.min(known[At.GREATEST] + beyond, value));
    }

    /**
     * Judges a trait of a reading, then learns from it.
     *
     * @param found the trait as it is
     * @param learned the trait as far as it is learned from
     */
    static void see(Memory memory, Surprise surprise, Trait trait, double found, double learned) {
        double[] known = memory.numbers;
        int at = trait.at;
        double count = ++known[At.READINGS + at];
        if (count - 1 == trait.warmUp) {
            known[At.LEAST + at] = learned;
            known[At.GREATEST + at] = learned;
        } else if (count > trait.warmUp) {
            judge(known, surprise, trait, found);
            extend(known, trait, learned);
        }
    }

    /**
     * Judges the distance of a trait from 0, which is where it is expected, and learns from it.
     *
     * @param count of the deviations learned from, this one counted
     */
    static void deviation(Memory memory, Surprise surprise, Trait trait, double learned, double count) {
        double[] known = memory.numbers;
        int at = trait.at;
        double mean = known[At.DEVIATION + at];
        double distance = Math.abs(learned);
        if (count > FEW_DEVIATIONS && mean > 0) {
            surprise.deviation(distance / mean, trait.kind);
        }
        memory.learn(At.DEVIATION + at, count > FEW ? Math.min(distance, LEARNED * mean) : distance, count, SPAN);
    }

    /** Values nearer to one another than this are alike. */
    static double alike(double[] known) {
        return ALIKE * Math.max(Math.abs(known[At.LEAST]), Math.abs(known[At.GREATEST]));
    }

    /** What is known of {@code count} readings weighs less than that of {@link #FULL}. */
    static double youth(double count) {
        return count < FULL ? StrictMath.log(count / FULL) : 0;
    }

    private static void judge(double[] known, Surprise surprise, Trait trait, double found) {
        int at = trait.at;
        double beyond = Math.max(found - known[At.GREATEST + at], known[At.LEAST + at] - found);
        double count = known[At.READINGS + at] - 1;
        if (beyond <= 0 || count - trait.warmUp < FEW) {
            return;
        }
        double width = width(known, trait, alikeOf(known, trait));
        double relative = width > 0 ? Math.min(beyond / width, FARTHEST) : 1;
        surprise.novelty(StrictMath.log1p(FINENESS * relative) + youth(count), trait.kind);
    }

    private static void extend(double[] known, Trait trait, double learned) {
        int at = trait.at;
        double width = known[At.GREATEST + at] - known[At.LEAST + at];
        double deviation = known[At.DEVIATION + (trait == Trait.VALUE ? Trait.RESIDUAL.at : at)];
        if (deviation > 0 && width > WIDE * deviation) {
            double less = width / 2 / (width > ABSURD * deviation ? ABSURD_LIFE : WIDE_LIFE);
            known[At.LEAST + at] += less;
            known[At.GREATEST + at] -= less;
        }
        known[At.LEAST + at] = Math.min(known[At.LEAST + at], learned);
        known[At.GREATEST + at] = Math.max(known[At.GREATEST + at], learned);
    }

    private static double width(double[] known, Trait trait, double alike) {
        int at = trait.at;
        return Math.max(known[At.GREATEST + at] - known[At.LEAST + at], alike);
    }

    private static double alikeOf(double[] known, Trait trait) {
        return trait == Trait.SPREAD ? ALIKE_SPREAD : alike(known);
    }
}
