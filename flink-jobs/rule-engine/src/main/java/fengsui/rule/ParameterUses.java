package fengsui.rule;

import fengsui.rule.parameter.Overlay;
import fengsui.rule.parameter.Parameter;
import fengsui.rule.parameter.ParameterType;
import fengsui.rule.parameter.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a rule's parameters against the EPL that uses them. */
final class ParameterUses {

    private final ParameterSection section;
    private final EplText epl;
    private final List<Overlay> overlays;
    private final List<Compilation.EplProblem> problems = new ArrayList<>();

    ParameterUses(ParameterSection section, Parameters parameters, EplText epl) {
        this.section = section;
        this.overlays = parameters.overlays();
        this.epl = epl;
    }

    List<Compilation.EplProblem> problems() {
        return problems;
    }

    /** Values by name, of the types that the EPL declares; reports what is used and not declared, and the reverse. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (EplText.Use use : epl.uses()) {
            used.add(use.name());
            Optional<Parameter> found = section.find(use.name());
            if (found.isEmpty()) {
                report(use, "'" + use.name() + "' is not declared under 'parameters'" + section.hint(use.name()));
            } else {
                value(use, found.get()).ifPresent(value -> values.put(use.name(), value));
            }
        }
        section.reportUnused(used);
        return values;
    }

    private Optional<Object> value(EplText.Use use, Parameter found) {
        Optional<Object> value = fits(use, found) ? ParameterType.convert(found.value(), use.type()) : Optional.empty();
        if (value.isEmpty()) {
            String usual = "?:" + use.name() + ":";
            report(
                    use,
                    "'?:" + use.name() + (use.type().isEmpty() ? "" : ":" + use.type())
                            + "' does not fit a parameter of type "
                            + found.type().label() + "; write " + usual
                            + String.join(" or " + usual, found.type().eplTypes()));
        }
        return value;
    }

    /** With all that overlays set. */
    private boolean fits(EplText.Use use, Parameter found) {
        return found.type().allows(use.type())
                && overlays.stream()
                        .flatMap(overlay -> Optional.ofNullable(overlay.set().get(use.name())).stream())
                        .allMatch(value ->
                                ParameterType.convert(value, use.type()).isPresent());
    }

    private void report(EplText.Use use, String message) {
        problems.add(epl.problem(use.offset(), "PARAMETER", message));
    }
}
