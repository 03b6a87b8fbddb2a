package fengsui.rule.parameter;

import java.util.Locale;

/** What a parameter may be used for. */
public enum ParameterKind {
    /** A threshold: another value may be in force for an area, or while a mode holds. */
    VALUE,
    /** A length or count that patterns and windows are made of: the same everywhere and always. */
    SHAPE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of a parameter whose file does not say. */
    public static ParameterKind of(ParameterType type) {
        return type == ParameterType.DURATION ? SHAPE : VALUE;
    }
}
