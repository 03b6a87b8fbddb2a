package fengsui.rule;

import java.util.Locale;
import java.util.Optional;

/** How an assessment compares a measure with a number. The labels are those of rule files. */
public enum Comparison {
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW,
    EQUALS;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(double value, double limit) {
        return switch (this) {
            case AT_LEAST -> value >= limit;
            case ABOVE -> value > limit;
            case AT_MOST -> value <= limit;
            case BELOW -> value < limit;
            case EQUALS -> value == limit;
        };
    }

    static Optional<Comparison> parse(String label) {
        for (Comparison comparison : values()) {
            if (comparison.label().equals(label)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }
}
