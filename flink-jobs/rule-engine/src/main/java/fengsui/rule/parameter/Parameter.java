package fengsui.rule.parameter;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as its rule declares it. Values are a {@code Double}, for a duration its seconds, or a {@code String}.
 *
 * @param unit blank where it has none
 * @param value in force wherever no overlay says otherwise
 * @param min the least that any value may be, {@code null} for no bound
 * @param max the greatest, {@code null} for no bound
 * @param why the reason for {@code value}
 */
public record Parameter(
        String name,
        ParameterKind kind,
        ParameterType type,
        String unit,
        Object value,
        @Nullable Double min,
        @Nullable Double max,
        String why) {}
