package fengsui.rule.explain;

import fengsui.area.AreaMap;
import fengsui.event.SafetyEvent;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import fengsui.rule.explain.Condition.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Sends events through each stream of a rule, one condition after the other; the engine says which pass. */
final class Funnels {

    private final RuleCard card;
    private final Variants variants;
    private final AreaMap areas;

    Funnels(RuleCard card, Variants variants, AreaMap areas) {
        this.card = card;
        this.variants = variants;
        this.areas = areas;
    }

    /** @param events those that the rule watches, in their order */
    List<Funnel> of(List<SafetyEvent> events) {
        return card.sketch().streams().stream()
                .map(stream -> of(stream, events))
                .toList();
    }

    private Funnel of(EplSketch.Stream stream, List<SafetyEvent> events) {
        List<SafetyEvent> left = events.stream()
                .filter(event -> Variants.typeName(event.kind()).equals(stream.type()))
                .toList();
        int watched = left.size();
        List<Passed> passed = new ArrayList<>();
        // Of nothing there is nothing to ask, and each question costs a compilation.
        for (Condition condition : watched == 0 ? List.<Condition>of() : conditions(stream)) {
            Optional<Rule> probe = variants.passing(stream.type(), condition.alone());
            if (probe.isPresent()) {
                List<SafetyEvent> next = through(probe.get(), left);
                passed.add(passed(condition, next.size(), left));
                left = next;
            }
        }
        return new Funnel(stream, watched, passed);
    }

    /** Those that can be asked of one event alone, each once. */
    private List<Condition> conditions(EplSketch.Stream stream) {
        Set<String> asked = new HashSet<>();
        Stream<Condition> row = stream.absent() || card.sketch().streams().size() > 1
                ? Stream.empty()
                : card.sketch().at(Place.RUN).stream();
        return Stream.concat(stream.conditions().stream(), row)
                .filter(condition -> !condition.alone().isBlank() && asked.add(condition.alone()))
                .toList();
    }

    private List<SafetyEvent> through(Rule probe, List<SafetyEvent> events) {
        return Solo.hits(probe, areas, events).stream()
                .flatMap(hit -> hit.events().stream())
                .map(Hit.Tagged::event)
                .toList();
    }

    private Passed passed(Condition condition, int passed, List<SafetyEvent> came) {
        Optional<Threshold> threshold = Threshold.of(condition, card.parameters());
        Optional<SafetyEvent> closest = threshold.flatMap(bound -> closest(bound, came));
        OptionalDouble had = threshold.isPresent() && closest.isPresent()
                ? threshold.get().of(closest.get())
                : OptionalDouble.empty();
        return new Passed(condition, passed, came.size(), threshold, had, closest);
    }

    private static Optional<SafetyEvent> closest(Threshold threshold, List<SafetyEvent> came) {
        Comparator<SafetyEvent> order =
                Comparator.comparingDouble(event -> threshold.of(event).orElse(0));
        return came.stream()
                .filter(event -> threshold.of(event).isPresent())
                .max(threshold.wantsMore() ? order : order.reversed());
    }
}
