package fengsui.rule.parameter;

import org.jspecify.annotations.Nullable;

/**
 * A parameter and its value at one place and time.
 *
 * @param value a {@code Double}, for a duration its seconds, or a {@code String}
 * @param overlay which set it, {@code null} where the parameter's own value is in force
 */
public record ParameterInForce(
        Parameter parameter, Object value, @Nullable Overlay overlay) {

    public String name() {
        return parameter.name();
    }

    public ParameterKind kind() {
        return parameter.kind();
    }

    public ParameterType type() {
        return parameter.type();
    }

    public String unit() {
        return parameter.unit();
    }

    public @Nullable Double min() {
        return parameter.min();
    }

    public @Nullable Double max() {
        return parameter.max();
    }

    /** The reason for {@link #value()}: the overlay's where one set it. */
    public String why() {
        return overlay == null ? parameter.why() : overlay.why();
    }
}
