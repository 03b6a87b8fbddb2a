package fengsui.rule;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.rule.parameter.Parameter;
import fengsui.rule.parameter.ParameterKind;
import fengsui.rule.parameter.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rule's {@code parameters}. */
final class ParameterSection {

    private record Declared(Parameter parameter, YamlFields at) {}

    private final Map<String, Declared> declared = new LinkedHashMap<>();

    ParameterSection(Optional<YamlFields> section) {
        section.ifPresent(parameters -> parameters.keys().forEach(name -> declare(name, parameters.fields(name))));
    }

    private void declare(String name, YamlFields at) {
        ParameterType type = at.oneOf("type", Labels.of(ParameterType.values(), ParameterType::label));
        ParameterKind kind =
                at.oneOf("kind", Labels.of(ParameterKind.values(), ParameterKind::label), ParameterKind.of(type));
        Parameter parameter = new Parameter(
                name,
                kind,
                type,
                at.text("unit", ""),
                ParameterValues.read(at, type, "value"),
                bound(at, type, "min"),
                bound(at, type, "max"),
                at.text("why"));
        ParameterValues.checkRange(at, "value", parameter.value(), parameter);
        at.done();
        declared.put(name, new Declared(parameter, at));
    }

    /** Texts have none: there the key is unknown. */
    private static @Nullable Double bound(YamlFields at, ParameterType type, String key) {
        return type != ParameterType.TEXT && at.has(key) && ParameterValues.read(at, type, key) instanceof Double bound
                ? bound
                : null;
    }

    /** In the order of the file. */
    List<Parameter> parameters() {
        return declared.values().stream().map(Declared::parameter).toList();
    }

    Set<String> names() {
        return declared.keySet();
    }

    Optional<Parameter> find(String name) {
        return Optional.ofNullable(declared.get(name)).map(Declared::parameter);
    }

    String hint(String name) {
        return DidYouMean.hint(name, declared.keySet());
    }

    void reportUnused(Set<String> used) {
        declared.forEach((name, unused) -> {
            if (!used.contains(name)) {
                unused.at()
                        .problems()
                        .report(
                                unused.at().at(),
                                "PARAMETER",
                                "'" + name + "' is declared and not used in 'epl'; use it as ?:" + name + ":"
                                        + unused.parameter().type().eplTypes().get(0) + " or leave it out");
            }
        });
    }
}
