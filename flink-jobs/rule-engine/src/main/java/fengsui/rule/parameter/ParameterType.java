package fengsui.rule.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of parameters in rule files, and of what they are in EPL. */
public enum ParameterType {
    NUMBER,
    INTEGER,
    /** Whole seconds in EPL. */
    DURATION,
    TEXT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What EPL may declare such a parameter as, the usual first. */
    public List<String> eplTypes() {
        return switch (this) {
            case NUMBER -> List.of("double");
            case INTEGER, DURATION -> List.of("int", "integer", "long", "double");
            case TEXT -> List.of("string");
        };
    }

    public boolean allows(String eplType) {
        return eplTypes().contains(eplType.toLowerCase(Locale.ROOT));
    }

    /** {@code value} as the EPL declares it; empty where it does not fit. */
    public static Optional<Object> convert(Object value, String eplType) {
        if (!(value instanceof Double number)) {
            return Optional.of(value);
        }
        return switch (eplType.toLowerCase(Locale.ROOT)) {
            case "int", "integer" ->
                Math.abs(number) <= Integer.MAX_VALUE ? Optional.of(number.intValue()) : Optional.empty();
            case "long" -> Optional.of(number.longValue());
            default -> Optional.of(number);
        };
    }
}
