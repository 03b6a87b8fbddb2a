package fengsui.rule.explain;

import fengsui.event.Plain;
import fengsui.rule.parameter.Overlay;
import fengsui.rule.parameter.ParameterInForce;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a rule.
 *
 * @param type number, integer, duration or text, as rule files say
 * @param value in force: a {@code Double}, of a duration its seconds, or a {@code String}
 * @param min the least that the author allows
 * @param unit blank where there is none
 * @param why that value
 * @param overlay which set it; empty where the value is the rule's own
 */
public record Parameter(
        String name,
        String type,
        Object value,
        OptionalDouble min,
        OptionalDouble max,
        String unit,
        String why,
        Optional<Overlay> overlay) {

    private static final double SECONDS = 1000;

    static Parameter of(ParameterInForce found) {
        return new Parameter(
                found.name(),
                found.type().label(),
                found.value(),
                bound(found.min()),
                bound(found.max()),
                found.unit(),
                found.why(),
                Optional.ofNullable(found.overlay()));
    }

    private static OptionalDouble bound(@Nullable Double bound) {
        return bound == null ? OptionalDouble.empty() : OptionalDouble.of(bound);
    }

    public boolean isNumber() {
        return value instanceof Double;
    }

    public boolean isDuration() {
        return type.equals("duration");
    }

    /** Of a number. */
    public double number() {
        return (Double) value;
    }

    /** The least difference that is looked at: thousandths, or whole numbers and seconds. */
    double step() {
        return type.equals("number") ? 0.001 : 1;
    }

    /** For people, with its unit. */
    public String text() {
        return isNumber() ? text(number()) : value.toString();
    }

    /** {@code number} as a value of this parameter, for people, with its unit. */
    public String text(double number) {
        return isDuration() ? Lengths.of((long) (number * SECONDS)) : (Plain.text(number) + " " + unit).strip();
    }

    /** {@code number} as EPL declares it. */
    Object as(String eplType, double number) {
        return switch (eplType.toLowerCase(Locale.ROOT)) {
            case "int", "integer" -> (int) number;
            case "long" -> (long) number;
            default -> number;
        };
    }
}
