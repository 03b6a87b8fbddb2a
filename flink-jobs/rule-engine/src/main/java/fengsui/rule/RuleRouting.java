package fengsui.rule;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** For which levels an event is wanted. Immutable. */
public final class RuleRouting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EnumMap<EventKind, Map<String, List<Level>>> bySubject = new EnumMap<>(EventKind.class);

    private RuleRouting(RuleSet rules) {
        for (EventKind kind : EventKind.values()) {
            bySubject.put(kind, new HashMap<>());
        }
        rules.running().forEach(this::add);
    }

    public static RuleRouting of(RuleSet rules) {
        return new RuleRouting(rules);
    }

    /** The levels at which a running rule watches such events, smallest first; usually one or none. */
    public List<Level> levels(SafetyEvent event) {
        Map<String, List<Level>> subjects = bySubject.get(event.kind());
        return subjects == null ? List.of() : subjects.getOrDefault(event.subject(), List.of());
    }

    private void add(Rule rule) {
        for (Watch watch : rule.watches()) {
            Map<String, List<Level>> subjects = bySubject.computeIfAbsent(watch.kind(), kind -> new HashMap<>());
            watch.subjects().forEach(subject -> subjects.merge(subject, List.of(rule.scope()), RuleRouting::union));
        }
    }

    private static List<Level> union(List<Level> a, List<Level> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().sorted().toList();
    }
}
