package fengsui.benchmark.frame;

import java.util.List;

/**
 * What is held against what was wanted, round by round.
 *
 * @param wanted NaN where it is only reported
 */
public record Mark(String name, String unit, Side side, double wanted, List<Double> values) {

    /** On which side of what was wanted it is to be. */
    public enum Side {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    public Mark {
        values = List.copyOf(values);
    }

    public Spread spread() {
        return Spread.of(values);
    }

    public boolean isWanted() {
        return !Double.isNaN(wanted);
    }

    /** By the median. What is only reported is always reached. */
    public boolean reached() {
        double median = spread().median();
        return !isWanted() || (side == Side.AT_LEAST ? median >= wanted : median <= wanted);
    }

    /** How many times over it is reached, by the median: 1 is just reached. Nothing may come to 0. */
    public double headroom() {
        double median = spread().median();
        return side == Side.AT_LEAST ? median / wanted : wanted / median;
    }

    /** Such as {@code ≥ 2}; blank where it is only reported. */
    public String wish() {
        return isWanted() ? side.sign + " " + Numbers.told(wanted) : "";
    }
}
