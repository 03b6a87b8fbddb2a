package fengsui.burst;

/** The chance of counts whose rate is itself uncertain: Poisson, with a rate that is Gamma distributed. */
final class GammaPoisson {

    /** Below this spread a Gamma is a point, to the precision of a double. */
    private static final double POINT = 1e-9;

    private static final double ENOUGH = 1e-12;
    private static final int MOST_TERMS = 4_000_000;

    /** Lanczos' approximation of the Gamma function, g = 7: good to 15 digits. */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private GammaPoisson() {}

    /**
     * The chance of {@code count} or more; exact for counts up to some millions.
     *
     * @param mean of the counts, greater than 0 and finite
     * @param spread the variance of the rate over the square of its mean, 0 or greater: 0 is Poisson
     * @return 0 to 1
     */
    static double atLeast(long count, double mean, double spread) {
        if (count <= 0) {
            return 1;
        }
        double chance = count > mean ? upwards(count, mean, spread) : 1 - downwards(count - 1, mean, spread);
        return Math.max(0, Math.min(1, chance));
    }

    /** From {@code count} on the terms fall. */
    private static double upwards(long count, double mean, double spread) {
        double term = 1;
        double sum = 1;
        for (int i = 0; i < MOST_TERMS && term > sum * ENOUGH; i++) {
            term *= ratio((double) count + i, mean, spread);
            sum += term;
        }
        return StrictMath.exp(logChance(count, mean, spread)) * sum;
    }

    private static double downwards(long count, double mean, double spread) {
        double first = StrictMath.exp(logChance(count, mean, spread));
        double term = first;
        double sum = first;
        for (long n = count; n > 0 && count - n < MOST_TERMS; n--) {
            term /= ratio(n - 1.0, mean, spread);
            sum += term;
            if (term < sum * ENOUGH && n < mean) {
                break;
            }
        }
        return sum;
    }

    /** How much less likely {@code count + 1} is than {@code count}. */
    private static double ratio(double count, double mean, double spread) {
        return mean * (1 + count * spread) / ((1 + mean * spread) * (count + 1));
    }

    /** The logarithm of the chance of exactly {@code count}. */
    static double logChance(long count, double mean, double spread) {
        if (spread < POINT) {
            return count * StrictMath.log(mean) - mean - logGamma(count + 1.0);
        }
        double shape = 1 / spread;
        return logGamma(count + shape)
                - logGamma(count + 1.0)
                - logGamma(shape)
                - shape * StrictMath.log1p(mean * spread)
                - count * StrictMath.log1p(1 / (mean * spread));
    }

    /** @param x greater than 0 */
    static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i - 1);
        }
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
