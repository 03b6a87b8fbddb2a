package fengsui.cli.report;

import java.util.Locale;

/** Numbers as SVG writes them. */
final class Svg {

    private Svg() {}

    /** To a tenth of a unit, in any locale with a point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
