package fengsui.rule.mutation;

import fengsui.codec.yaml.Durations;
import fengsui.codec.yaml.YamlFields;
import fengsui.rule.mutation.Move.Kind;
import fengsui.rule.mutation.Move.Target;
import fengsui.rule.parameter.ParameterType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Moves the values of a rule's parameters, and those that its overlays set; a text is never moved. */
final class ParameterMoves {

    private final RuleText rule;
    private final List<Move> moves = new ArrayList<>();

    private ParameterMoves(RuleText rule) {
        this.rule = rule;
    }

    static List<Move> of(RuleText rule) {
        ParameterMoves moves = new ParameterMoves(rule);
        rule.fields().optionalFields("parameters").ifPresent(moves::all);
        return moves.moves;
    }

    private void all(YamlFields parameters) {
        for (String name : parameters.keys()) {
            YamlFields declared = parameters.fields(name);
            move(declared, name, declared, "value");
            rule.fields().list("overlays").forEach(overlay -> {
                YamlFields set = overlay.fields("set");
                if (set.has(name)) {
                    move(declared, name + " (" + where(overlay) + ")", set, name);
                }
            });
        }
    }

    private static String where(YamlFields overlay) {
        return (overlay.text("area", "") + " " + overlay.text("mode", "")).strip();
    }

    private void move(YamlFields declared, String name, YamlFields at, String key) {
        Spot spot = rule.value(at, key);
        boolean duration = is(declared, ParameterType.DURATION);
        Limit limit = Limit.of(name.replaceAll(" .*", ""), rule.epl());
        Target target = new Target(name, duration ? Kind.TIME : Kind.VALUE, limit);
        shifts(declared, spot.written(), duration).forEach(shift -> moves.add(new Move(spot, target, shift)));
    }

    private static List<Shift> shifts(YamlFields declared, String written, boolean duration) {
        if (is(declared, ParameterType.TEXT)) {
            return List.of();
        }
        return duration
                ? Shift.time(Durations.parse(written).orElse(0), millis -> millis / 1_000 + " s")
                : Shift.number(new BigDecimal(written), is(declared, ParameterType.INTEGER), declared.text("unit", ""));
    }

    private static boolean is(YamlFields declared, ParameterType type) {
        return declared.text("type").equals(type.label());
    }
}
