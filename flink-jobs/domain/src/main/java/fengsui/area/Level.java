package fengsui.area;

import java.util.Locale;
import java.util.Optional;

/** The five levels of area, smallest first. A rule is scoped to exactly one of them. */
public enum Level {
    GRID,
    COMMUNITY,
    STREET,
    DISTRICT,
    CITY;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name used in rule files, EPL columns and JSON. */
    public String label() {
        return label;
    }

    public static Optional<Level> parse(String label) {
        for (Level level : values()) {
            if (level.label().equals(label)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
