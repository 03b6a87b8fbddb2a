package fengsui.cli.benchmark.nab;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number that a person can copy. */
final class Roundest {

    private static final int MOST_DIGITS = 17;

    private Roundest() {}

    /** The one with the fewest decimals that is above {@code below} and not above {@code most}. */
    static double between(double below, double most) {
        for (int digits = 0; Double.isFinite(most) && digits < MOST_DIGITS; digits++) {
            double rounded =
                    new BigDecimal(most).setScale(digits, RoundingMode.FLOOR).doubleValue();
            if (rounded > below) {
                return rounded;
            }
        }
        return most;
    }
}
