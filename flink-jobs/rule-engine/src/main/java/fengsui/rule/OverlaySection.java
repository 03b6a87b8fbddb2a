package fengsui.rule;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.YamlFields;
import fengsui.rule.parameter.Overlay;
import fengsui.rule.parameter.Parameter;
import fengsui.rule.parameter.ParameterKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a rule's {@code overlays}, and the table of them beside it. */
final class OverlaySection {

    /** What no two overlays may have in common. */
    private record Where(@Nullable Area area, @Nullable String mode) {}

    private final ParameterSection parameters;
    private final Surroundings around;
    private final Level scope;
    private final Map<Where, String> first = new HashMap<>();
    private final List<Overlay> overlays = new ArrayList<>();

    OverlaySection(ParameterSection parameters, Level scope, Surroundings around) {
        this.parameters = parameters;
        this.scope = scope;
        this.around = around;
    }

    /** Those read so far, in their order. */
    List<Overlay> overlays() {
        return overlays;
    }

    /** One overlay, whichever file it is from. */
    void read(YamlFields at) {
        Area area = at.has("area") ? area(at) : null;
        String mode = at.has("mode") ? around.mode(at, "mode", at.text("mode")) : null;
        if (!at.has("area") && !at.has("mode")) {
            report(at, "has neither 'area' nor 'mode'; add one, or change the 'value' of the parameter itself");
        }
        overlays.add(new Overlay(area, mode, set(at.fields("set")), at.text("why")));
        at.done();
        checkFirst(at, new Where(area, mode));
    }

    private void checkFirst(YamlFields at, Where where) {
        Mark mark = at.at();
        String earlier = first.putIfAbsent(where, at.problems().file() + ":" + mark.line());
        if (earlier != null && (where.area != null || where.mode != null)) {
            report(at, "is for the same area and mode as " + earlier + "; make one of the two");
        }
    }

    private SortedMap<String, Object> set(YamlFields set) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (String name : set.keys()) {
            parameters.find(name).ifPresentOrElse(parameter -> put(set, parameter, values), () -> {
                set.text(name, "");
                set.report(name, "PARAMETER", "is not declared under 'parameters'" + parameters.hint(name));
            });
        }
        if (set.keys().isEmpty()) {
            report(set, "sets nothing; name a parameter and its value there");
        }
        set.done();
        return values;
    }

    /** A shape that is overlaid is told of, and its rule read on as if it were not. */
    private static void put(YamlFields set, Parameter parameter, Map<String, Object> values) {
        String name = parameter.name();
        if (parameter.kind() == ParameterKind.SHAPE) {
            set.report(
                    name,
                    "KIND",
                    "is of kind 'shape', which is the same everywhere; only 'value' parameters can be overlaid");
        }
        Object value = ParameterValues.read(set, parameter.type(), name);
        ParameterValues.checkRange(set, name, value, parameter);
        if (parameter.kind() == ParameterKind.VALUE) {
            values.put(name, value);
        }
    }

    private @Nullable Area area(YamlFields at) {
        return AreaText.read(at, around.areas(), scope).orElse(null);
    }

    private static void report(YamlFields at, String message) {
        at.problems().report(at.at(), "OVERLAY", "this overlay " + message);
    }
}
