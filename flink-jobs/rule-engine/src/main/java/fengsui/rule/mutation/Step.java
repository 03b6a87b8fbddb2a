package fengsui.rule.mutation;

import java.math.BigDecimal;
import java.util.stream.LongStream;

/** How far a number is moved: by a round step of at most a twentieth, so that a case near it has to notice. */
final class Step {

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final long SECOND = 1_000;

    /** Those in which people count time, in seconds. */
    private static final long[] ROUND = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600};

    private Step() {}

    /** The greatest of 1, 2 and 5, with any shift of the point, that is at most a twentieth; of 0 its last digit. */
    static BigDecimal of(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, value.scale()));
        }
        BigDecimal most = value.abs().multiply(TWENTIETH);
        BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        for (int digit : new int[] {5, 2}) {
            BigDecimal step = one.multiply(BigDecimal.valueOf(digit));
            if (step.compareTo(most) <= 0) {
                return step;
            }
        }
        return one;
    }

    /** The same, but at least 1: of what is counted. */
    static BigDecimal whole(BigDecimal value) {
        return of(value).max(BigDecimal.ONE);
    }

    /** The greatest round one that is at most a twentieth, at least a second; of less than a second as of a number. */
    static long millis(long millis) {
        if (millis <= SECOND) {
            return whole(BigDecimal.valueOf(millis)).longValue();
        }
        return LongStream.of(ROUND)
                .map(seconds -> seconds * SECOND)
                .filter(step -> step * 20 <= millis)
                .max()
                .orElse(SECOND);
    }
}
