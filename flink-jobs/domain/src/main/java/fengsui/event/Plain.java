package fengsui.event;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: {@code 42} and not {@code 42.0}. */
public final class Plain {

    /** Beyond this a double no longer tells neighbouring whole numbers apart. */
    private static final double EXACT = 1e15;

    private Plain() {}

    /** To three significant digits, for what is an estimate. */
    public static String rounded(double value) {
        return Double.isFinite(value)
                ? text(new BigDecimal(value).round(new MathContext(3)).doubleValue())
                : Double.toString(value);
    }

    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
