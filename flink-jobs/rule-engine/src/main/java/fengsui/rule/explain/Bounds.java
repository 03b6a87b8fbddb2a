package fengsui.rule.explain;

import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * Between which values of one parameter the rule goes on firing on the same events.
 *
 * @param below towards smaller values
 * @param above towards greater ones
 */
public record Bounds(Parameter parameter, Reach below, Reach above) {

    /** One for each parameter that is a number, of a rule that fires with the values in force. */
    static List<Bounds> of(RuleCard card, Variants variants, Firing firing) {
        Set<Double> hints = Hints.of(firing.events());
        return card.parameters().stream()
                .filter(Parameter::isNumber)
                .map(parameter -> of(
                        parameter,
                        value -> firing.first(variants.with(parameter, value)).isPresent(),
                        hints))
                .toList();
    }

    private static Bounds of(Parameter parameter, DoublePredicate fires, Set<Double> hints) {
        return new Bounds(
                parameter,
                Range.below(parameter, hints).reach(fires),
                Range.above(parameter, hints).reach(fires));
    }

    /** Whether no value that the author allows would have stopped it. */
    public boolean free() {
        return !below.limited() && !above.limited();
    }
}
