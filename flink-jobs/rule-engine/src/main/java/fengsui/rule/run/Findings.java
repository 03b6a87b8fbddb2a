package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.risk.RuleRef;
import fengsui.rule.FailureLog;
import fengsui.rule.Rule;
import fengsui.rule.RuleFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are to be taken out, and where they are silent until they are. Of several findings about one rule and area
 * the earliest stands, so a replay that finds the same again changes nothing. Not thread-safe.
 */
final class Findings {

    private record Text(String rule, String digest) {

        static Text of(RuleRef rule) {
            return new Text(rule.id(), rule.digest());
        }

        static Text of(RuleFinding found) {
            return new Text(found.rule(), found.digest());
        }
    }

    private record Place(Text text, @Nullable Area area) {}

    private final FailureLog failures;
    private final Map<Place, RuleFinding> byPlace = new HashMap<>();
    private final Set<Text> told = new HashSet<>();

    Findings(FailureLog failures) {
        this.failures = failures;
    }

    /** What was known before a restore, and is told already. */
    void recall(Collection<RuleFinding> earlier) {
        earlier.forEach(this::threw);
        take();
    }

    /** A rule threw; who counts failures was told of that. */
    void threw(RuleFinding found) {
        Place place = new Place(Text.of(found), found.area());
        byPlace.merge(place, found, (a, b) -> RuleFinding.ORDER.compare(a, b) <= 0 ? a : b);
    }

    /** A rule is over one of its caps. */
    void over(RuleFinding found) {
        failures.failed(found.rule(), found.time(), found.message());
        threw(found);
    }

    /** Whether {@code rule} has nothing more to say about {@code area} at {@code time}. */
    boolean silence(RuleRef rule, Area area, long time) {
        if (byPlace.isEmpty()) {
            return false;
        }
        Text text = Text.of(rule);
        return reached(new Place(text, area), time) || reached(new Place(text, null), time);
    }

    private boolean reached(Place place, long time) {
        RuleFinding found = byPlace.get(place);
        return found != null && found.time() <= time;
    }

    /** The earliest about each rule that was not handed over before: one will do to take it out. */
    List<RuleFinding> take() {
        if (byPlace.isEmpty()) {
            return List.of();
        }
        Map<Text, RuleFinding> earliest = new HashMap<>();
        byPlace.values().stream()
                .sorted(RuleFinding.ORDER)
                .filter(found -> !told.contains(Text.of(found)))
                .forEach(found -> earliest.putIfAbsent(Text.of(found), found));
        told.addAll(earliest.keySet());
        return earliest.values().stream().sorted(RuleFinding.ORDER).toList();
    }

    /** All rules that broke, by id: one that broke the engine it shared was found in a replay, where nothing is counted. */
    SortedMap<String, RuleFailure> failures() {
        SortedMap<String, RuleFailure> broke = new TreeMap<>(failures.byRule());
        all().forEach(found -> broke.putIfAbsent(
                found.rule(), new RuleFailure(found.rule(), found.message(), found.time(), found.time(), 1)));
        return broke;
    }

    /** In their order. */
    List<RuleFinding> all() {
        List<RuleFinding> all = new ArrayList<>(byPlace.values());
        all.sort(RuleFinding.ORDER);
        return all;
    }

    /** Forgets rules that none of {@code standing} is the text of. */
    void keep(Collection<Rule> standing) {
        Set<Text> texts = new HashSet<>();
        standing.forEach(rule -> texts.add(Text.of(rule.ref())));
        byPlace.keySet().removeIf(place -> !texts.contains(place.text()));
        told.retainAll(texts);
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }
}
