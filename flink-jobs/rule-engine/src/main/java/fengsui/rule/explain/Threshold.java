package fengsui.rule.explain;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that holds one number of one event against a bound.
 *
 * @param column value, confidence, quality or priority
 * @param sign {@code >=}, {@code >}, {@code <=} or {@code <}
 * @param parameter whose value the bound is; empty where it stands in the EPL itself
 */
public record Threshold(String column, String sign, double bound, Optional<Parameter> parameter) {

    private static final Pattern FORM = Pattern.compile(
            "(value|confidence|quality|priority)\\s*(>=|<=|>|<)\\s*(?:(?:\\w+\\.)?\\?:(\\w+):\\w+|(-?\\d+(?:\\.\\d+)?))");

    /** Empty where {@code condition} is of another form. */
    static Optional<Threshold> of(Condition condition, List<Parameter> parameters) {
        Matcher found = FORM.matcher(condition.alone());
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(4) != null) {
            double bound = Double.parseDouble(found.group(4));
            return Optional.of(new Threshold(found.group(1), found.group(2), bound, Optional.empty()));
        }
        return parameters.stream()
                .filter(known -> known.name().equals(found.group(3)) && known.isNumber())
                .findFirst()
                .map(known -> new Threshold(found.group(1), found.group(2), known.number(), Optional.of(known)));
    }

    /** What {@code event} has to hold against the bound; empty where it has no such number. */
    public OptionalDouble of(SafetyEvent event) {
        return switch (column) {
            case "value" ->
                event instanceof SensorReading reading ? OptionalDouble.of(reading.value()) : OptionalDouble.empty();
            case "confidence" -> OptionalDouble.of(event.header().trust().confidence());
            case "quality" -> OptionalDouble.of(event.header().trust().quality());
            default -> priority(event);
        };
    }

    private static OptionalDouble priority(SafetyEvent event) {
        Integer priority = event.header().trust().reportedPriority();
        return priority == null ? OptionalDouble.empty() : OptionalDouble.of(priority);
    }

    /** Whether greater numbers are nearer to the bound. */
    public boolean wantsMore() {
        return sign.startsWith(">");
    }

    public boolean passes(double had) {
        return switch (sign) {
            case ">=" -> had >= bound;
            case ">" -> had > bound;
            case "<=" -> had <= bound;
            default -> had < bound;
        };
    }
}
