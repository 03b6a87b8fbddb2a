package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.risk.ScoreReading;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** For which levels an event is wanted. Immutable. */
public final class RuleRouting implements Serializable {

    /**
     * How often events of one kind are copied.
     *
     * @param levels one copy for each
     */
    public record Copies(EventKind kind, String subject, List<Level> levels) {}

    private static final long serialVersionUID = 1L;

    private final EnumMap<EventKind, Map<String, List<Level>>> bySubject = new EnumMap<>(EventKind.class);

    private RuleRouting() {
        for (EventKind kind : EventKind.values()) {
            bySubject.put(kind, new HashMap<>());
        }
    }

    public static RuleRouting of(RuleSet rules) {
        RuleRouting routing = new RuleRouting();
        rules.running().forEach(rule -> routing.add(rule.scope(), rule.watches()));
        return routing;
    }

    /**
     * For whichever of {@code bundles} holds. Compiles nothing, and so may serve a rule that turns out not to run: its
     * copies are made in vain.
     */
    public static RuleRouting ofAny(Collection<RuleBundle> bundles) {
        RuleRouting routing = new RuleRouting();
        bundles.stream()
                .flatMap(bundle -> RuleOutline.of(bundle).stream())
                .filter(outline -> outline.status().runs())
                .forEach(outline -> routing.add(outline.scope(), outline.watches()));
        return routing;
    }

    /**
     * The levels at which a running rule watches such events, smallest first; usually one or none. None for a record that
     * passes itself off as a score.
     */
    public List<Level> levels(SafetyEvent event) {
        Map<String, List<Level>> subjects = bySubject.get(event.kind());
        List<Level> levels = subjects == null ? List.of() : subjects.getOrDefault(event.subject(), List.of());
        return levels.isEmpty() || !ScoreReading.onlyClaimed(event) ? levels : List.of();
    }

    /** Of every kind of event that a running rule watches, by kind and subject. */
    public List<Copies> copies() {
        List<Copies> copies = new ArrayList<>();
        bySubject.forEach((kind, subjects) ->
                new TreeMap<>(subjects).forEach((subject, levels) -> copies.add(new Copies(kind, subject, levels))));
        return copies;
    }

    private void add(Level scope, List<Watch> watches) {
        for (Watch watch : watches) {
            Map<String, List<Level>> subjects = bySubject.computeIfAbsent(watch.kind(), kind -> new HashMap<>());
            watch.subjects().forEach(subject -> subjects.merge(subject, List.of(scope), RuleRouting::union));
        }
    }

    private static List<Level> union(List<Level> a, List<Level> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().sorted().toList();
    }
}
