package fengsui.rule.explain;

import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which bounds of a rule concern one event. */
final class Thresholds {

    private static final Pattern SUBJECT = Pattern.compile("(?:property|label|category)\\s*(?:=|in\\b)(.*)");

    private Thresholds() {}

    /** Each once. */
    static List<Threshold> of(RuleCard card, SafetyEvent event) {
        EplSketch sketch = card.sketch();
        return sketch.streams().stream()
                .filter(stream -> !stream.absent() && takes(stream, event))
                .flatMap(stream -> Stream.concat(stream.conditions().stream(), rows(sketch)))
                .flatMap(condition -> Threshold.of(condition, card.parameters()).stream())
                .distinct()
                .toList();
    }

    /** A row is of the one stream that the statement has. */
    private static Stream<Condition> rows(EplSketch sketch) {
        return sketch.at(Condition.Place.RUN).stream();
    }

    private static boolean takes(EplSketch.Stream stream, SafetyEvent event) {
        return stream.type().equals(Variants.typeName(event.kind()))
                && stream.conditions().stream().allMatch(condition -> names(condition, event));
    }

    private static boolean names(Condition condition, SafetyEvent event) {
        Matcher found = SUBJECT.matcher(condition.alone());
        return !found.matches() || found.group(1).contains("'" + event.subject() + "'");
    }
}
