package fengsui.cli.score.plot;

import fengsui.baseline.Anomaly;
import fengsui.baseline.AnomalyKind;
import fengsui.cli.screen.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The words of the page in one language, and how it writes numbers. */
record PlotWords(Language language) {

    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e9;

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String kind(AnomalyKind kind) {
        return switch (kind) {
            case NONE -> say("正常", "usual");
            case SPIKE -> say("突变", "spike");
            case SHIFT -> say("水平移动", "shift");
            case STUCK -> say("卡滞", "stuck");
            case MISSING -> say("缺失", "missing");
            case PATTERN -> say("形态异常", "pattern");
        };
    }

    String value(double value) {
        return Double.isNaN(value) ? say("缺失", "missing") : number(value, 6);
    }

    /** Never rounded up to a certainty. */
    String score(double score) {
        return score < 1
                ? new BigDecimal(score)
                        .setScale(6, RoundingMode.FLOOR)
                        .stripTrailingZeros()
                        .toPlainString()
                : "1";
    }

    /** Blank where nothing was expected. */
    String band(Anomaly anomaly) {
        return Double.isFinite(anomaly.low()) && Double.isFinite(anomaly.high())
                ? number(anomaly.low(), 4) + " … " + number(anomaly.high(), 4)
                : "";
    }

    static String number(double value, int digits) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        return size >= LEAST_PLAIN && size < MOST_PLAIN ? rounded.toPlainString() : rounded.toString();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
