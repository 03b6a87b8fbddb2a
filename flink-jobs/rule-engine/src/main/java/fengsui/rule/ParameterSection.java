package fengsui.rule;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a rule's {@code parameters} and holds them against the EPL that uses them. */
final class ParameterSection {

    /** @param value a {@code Double} (for a duration its seconds) or a {@code String} */
    private record Declared(ParameterType type, Object value, YamlFields at) {}

    private static final double MILLIS = 1000;

    private final Map<String, Declared> declared = new LinkedHashMap<>();

    ParameterSection(Optional<YamlFields> section) {
        section.ifPresent(parameters -> parameters.keys().forEach(name -> declare(name, parameters.fields(name))));
    }

    private void declare(String name, YamlFields at) {
        ParameterType type = at.oneOf("type", Labels.of(ParameterType.values(), ParameterType::label));
        Object value = type == ParameterType.TEXT ? at.text("value") : number(at, type, "value");
        if (type == ParameterType.TEXT) {
            at.text("unit", "");
            checkPlain(at);
        } else {
            range(at, type, (Double) value);
        }
        at.text("why");
        at.done();
        declared.put(name, new Declared(type, value, at));
    }

    private static void checkPlain(YamlFields at) {
        if (!EplText.isPlain(at.text("value", ""))) {
            at.report("value", "VALUE", "holds a quote, a backslash or a control character; leave it out");
        }
    }

    private static void range(YamlFields at, ParameterType type, double value) {
        at.text("unit", "");
        if (at.has("min") && value < number(at, type, "min")) {
            at.report("value", "RANGE", "is below 'min'; raise it or lower 'min'");
        }
        if (at.has("max") && value > number(at, type, "max")) {
            at.report("value", "RANGE", "is above 'max'; lower it or raise 'max'");
        }
    }

    private static double number(YamlFields at, ParameterType type, String key) {
        if (type == ParameterType.DURATION) {
            double seconds = at.duration(key) / MILLIS;
            if (seconds != Math.rint(seconds)) {
                at.report(key, "VALUE", "is not whole seconds, as EPL takes it");
            }
            return seconds;
        }
        double value = at.number(key);
        if (type == ParameterType.INTEGER && value != Math.rint(value)) {
            at.report(key, "VALUE", "is not a whole number; round it, or make the type 'number'");
        }
        return value;
    }

    /** Values by name, of the types that the EPL declares; reports what is used and not declared, and the reverse. */
    Map<String, Object> values(EplText epl, List<Compilation.EplProblem> problems) {
        Map<String, Object> values = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (EplText.Use use : epl.uses()) {
            used.add(use.name());
            Declared found = declared.get(use.name());
            if (found == null) {
                problems.add(epl.problem(
                        use.offset(),
                        "PARAMETER",
                        "'" + use.name() + "' is not declared under 'parameters'"
                                + DidYouMean.hint(use.name(), declared.keySet())));
            } else {
                value(use, found, epl, problems).ifPresent(value -> values.put(use.name(), value));
            }
        }
        reportUnused(used);
        return values;
    }

    private static Optional<Object> value(
            EplText.Use use, Declared found, EplText epl, List<Compilation.EplProblem> problems) {
        Optional<Object> value =
                found.type().allows(use.type()) ? ParameterType.convert(found.value(), use.type()) : Optional.empty();
        if (value.isEmpty()) {
            problems.add(epl.problem(
                    use.offset(),
                    "PARAMETER",
                    "'?:" + use.name() + (use.type().isEmpty() ? "" : ":" + use.type())
                            + "' does not fit a parameter of type "
                            + found.type().label() + "; write ?:" + use.name() + ":"
                            + String.join(
                                    " or ?:" + use.name() + ":", found.type().eplTypes())));
        }
        return value;
    }

    private void reportUnused(Set<String> used) {
        declared.forEach((name, parameter) -> {
            if (!used.contains(name)) {
                parameter
                        .at()
                        .problems()
                        .report(
                                parameter.at().at(),
                                "PARAMETER",
                                "'" + name + "' is declared and not used in 'epl'; use it as ?:" + name + ":"
                                        + parameter.type().eplTypes().get(0) + " or leave it out");
            }
        });
    }
}
