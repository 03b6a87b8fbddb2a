package fengsui.rule.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Tries each single change of a rule that did not fire. */
final class Changes {

    private final RuleCard card;
    private final Variants variants;
    private final Firing firing;

    Changes(RuleCard card, Variants variants, Firing firing) {
        this.card = card;
        this.variants = variants;
        this.firing = firing;
    }

    /** Those with which it fires: values first, in the order of the file. */
    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        Set<Double> hints = Hints.of(firing.events());
        for (Parameter parameter : card.parameters()) {
            if (parameter.isNumber()) {
                Stream.of(Range.below(parameter, hints), Range.above(parameter, hints))
                        .flatMap(range -> moved(parameter, range).stream())
                        .forEach(changes::add);
            }
        }
        Set<String> tried = new HashSet<>();
        for (Condition condition : card.sketch().conditions()) {
            if (tried.add(condition.tag() + ' ' + condition.text())) {
                without(condition).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<Change> moved(Parameter parameter, Range range) {
        if (range.isEmpty() || first(parameter, range.end()).isEmpty()) {
            return Optional.empty();
        }
        double nearest = range.nearest(value -> first(parameter, value).isPresent());
        return Optional.of(new Change.OtherValue(
                parameter, nearest, first(parameter, nearest).orElse(firing.to())));
    }

    private OptionalLong first(Parameter parameter, double value) {
        return firing.first(variants.with(parameter, value));
    }

    private Optional<Change> without(Condition condition) {
        OptionalLong first = firing.first(variants.without(condition));
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change.WithoutCondition(condition, first.getAsLong()));
    }
}
