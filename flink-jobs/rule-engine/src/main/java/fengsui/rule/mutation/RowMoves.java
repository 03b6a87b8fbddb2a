package fengsui.rule.mutation;

import fengsui.codec.yaml.YamlFields;
import fengsui.rule.Comparison;
import fengsui.rule.mutation.Move.Kind;
import fengsui.rule.mutation.Move.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Moves the bounds in a rule's table. A number written without a point moves by 1 at least: it may bound a count. */
final class RowMoves {

    private final RuleText rule;
    private final List<Move> moves = new ArrayList<>();

    private RowMoves(RuleText rule) {
        this.rule = rule;
    }

    static List<Move> of(RuleText rule) {
        RowMoves moves = new RowMoves(rule);
        List<YamlFields> rows = rule.fields().list("assessment");
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 1;
            rows.get(i).optionalFields("when").ifPresent(when -> moves.row(number, when));
        }
        return moves.moves;
    }

    private void row(int number, YamlFields when) {
        for (String measure : when.keys()) {
            YamlFields bounds = when.fields(measure);
            for (Comparison comparison : Comparison.values()) {
                if (bounds.has(comparison.label()) && comparison != Comparison.EQUALS) {
                    Target target = new Target("row " + number + ", " + measure, Kind.ROW, limit(comparison));
                    move(target, rule.value(bounds, comparison.label()));
                }
            }
        }
    }

    private static Limit limit(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.ABOVE ? Limit.LEAST : Limit.MOST;
    }

    private void move(Target target, Spot spot) {
        BigDecimal bound = new BigDecimal(spot.written());
        Shift.number(bound, !spot.written().contains("."), "")
                .forEach(shift -> moves.add(new Move(spot, target, shift)));
    }
}
