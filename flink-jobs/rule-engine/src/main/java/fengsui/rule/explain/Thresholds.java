package fengsui.rule.explain;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bounds of a rule concern which events. */
public final class Thresholds {

    private static final Pattern SUBJECT = Pattern.compile("(?:property|label|category)\\s*(?:=|in\\b)(.*)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    /**
     * What one stream of a rule asks of its events.
     *
     * @param subjects what such an event is about; empty where the rule takes any
     */
    public record Asked(EventKind kind, Optional<Set<String>> subjects, List<Threshold> bounds) {

        public Asked {
            subjects = subjects.map(Set::copyOf);
            bounds = List.copyOf(bounds);
        }

        boolean takes(SafetyEvent event) {
            return event.kind() == kind
                    && subjects.map(some -> some.contains(event.subject())).orElse(true);
        }
    }

    private Thresholds() {}

    /** Each once. */
    static List<Threshold> of(RuleCard card, SafetyEvent event) {
        return of(card).stream()
                .filter(asked -> asked.takes(event))
                .flatMap(asked -> asked.bounds().stream())
                .distinct()
                .toList();
    }

    /** By stream; of a stream whose events must not come there is nothing to tell. */
    public static List<Asked> of(RuleCard card) {
        EplSketch sketch = card.sketch();
        return sketch.streams().stream()
                .filter(stream -> !stream.absent())
                .map(stream -> new Asked(kind(stream), subjects(stream), bounds(card, stream)))
                .toList();
    }

    private static EventKind kind(EplSketch.Stream stream) {
        return Stream.of(EventKind.values())
                .filter(kind -> Variants.typeName(kind).equals(stream.type()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Threshold> bounds(RuleCard card, EplSketch.Stream stream) {
        return Stream.concat(stream.conditions().stream(), rows(card.sketch()))
                .flatMap(condition -> Threshold.of(condition, card.parameters()).stream())
                .distinct()
                .toList();
    }

    /** A row is of the one stream that the statement has. */
    private static Stream<Condition> rows(EplSketch sketch) {
        return sketch.at(Condition.Place.RUN).stream();
    }

    /** Those that every condition names. */
    private static Optional<Set<String>> subjects(EplSketch.Stream stream) {
        return stream.conditions().stream()
                .map(Condition::alone)
                .map(SUBJECT::matcher)
                .filter(Matcher::matches)
                .map(found -> quoted(found.group(1)))
                .reduce((one, other) -> {
                    Set<String> both = new TreeSet<>(one);
                    both.retainAll(other);
                    return both;
                });
    }

    private static Set<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Thresholds::bare)
                .collect(Collectors.toSet());
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
