package fengsui.rule.explain;

import java.util.List;

/**
 * Between which values of one parameter the rule goes on firing on the same events.
 *
 * @param below towards smaller values
 * @param above towards greater ones
 */
public record Bounds(Parameter parameter, Reach below, Reach above) {

    /** One for each parameter that is a number, of a rule that fires with the values in force. */
    static List<Bounds> of(RuleCard card, Variants variants, Firing firing) {
        return card.parameters().stream()
                .filter(Parameter::isNumber)
                .map(parameter -> of(parameter, variants, firing))
                .toList();
    }

    private static Bounds of(Parameter parameter, Variants variants, Firing firing) {
        return new Bounds(
                parameter,
                Range.below(parameter)
                        .reach(value ->
                                firing.first(variants.with(parameter, value)).isPresent()),
                Range.above(parameter)
                        .reach(value ->
                                firing.first(variants.with(parameter, value)).isPresent()));
    }

    /** Whether no value that the author allows would have stopped it. */
    public boolean free() {
        return !below.limited() && !above.limited();
    }
}
