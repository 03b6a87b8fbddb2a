package fengsui.console.city;

import fengsui.console.city.KnownRule.Bound;
import fengsui.console.city.KnownRule.Words;
import fengsui.event.EventKind;
import fengsui.risk.RuleRef;
import fengsui.rule.explain.Parameter;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.explain.RuleWords;
import fengsui.rule.explain.Threshold;
import fengsui.rule.explain.Thresholds;
import fengsui.text.Bilingual;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a rule what its page shows. */
final class RuleReading {

    private RuleReading() {}

    static KnownRule of(RuleCard card) {
        RuleRef ref = card.rule().ref();
        return new KnownRule(ref.version(), ref.digest(), words(card), bounds(card));
    }

    private static Words words(RuleCard card) {
        RuleWords words = new RuleWords(card);
        List<Bilingual> lines = Stream.of(List.of(card.rule().texts().title()), words.fires(), words.rows())
                .flatMap(List::stream)
                .toList();
        return new Words(joined(lines, Bilingual::en), joined(lines, Bilingual::zh));
    }

    private static String joined(List<Bilingual> lines, Function<Bilingual, String> language) {
        return lines.stream().map(language).collect(Collectors.joining("\n"));
    }

    private static List<Bound> bounds(RuleCard card) {
        return Thresholds.of(card).stream()
                .flatMap(asked -> asked.bounds().stream()
                        .filter(threshold -> isTold(asked.kind(), threshold))
                        .map(threshold -> bound(asked, threshold)))
                .distinct()
                .toList();
    }

    /** Evidence tells the value of a reading and how sure a camera was, and no other number. */
    private static boolean isTold(EventKind kind, Threshold threshold) {
        return switch (kind) {
            case SENSOR -> threshold.column().equals("value");
            case VIDEO -> threshold.column().equals("confidence");
            case HOTLINE -> false;
        };
    }

    private static Bound bound(Thresholds.Asked asked, Threshold threshold) {
        return new Bound(
                asked.kind().label(),
                asked.subjects().orElse(Set.of()).stream().sorted().toList(),
                threshold.sign(),
                threshold.bound(),
                threshold
                        .parameter()
                        .map(Parameter::unit)
                        .filter(unit -> !unit.isBlank())
                        .orElse(null),
                threshold.parameter().map(Parameter::name).orElse(null));
    }
}
