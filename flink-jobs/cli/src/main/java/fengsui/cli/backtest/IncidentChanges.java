package fengsui.cli.backtest;

import fengsui.warning.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one rule set makes of a history that another does not. Incidents are the same where hazard and place are and one
 * goes on while the other does; each stands for one other at most, the earliest.
 *
 * @param added those that only the one has
 * @param dropped those that only the other has
 * @param regraded those that both have, with another gravest grade
 * @param same how many both have with the same grade
 */
public record IncidentChanges(List<IncidentLife> added, List<IncidentLife> dropped, List<Regraded> regraded, int same) {

    /** One incident under both. */
    public record Regraded(IncidentLife now, IncidentLife before) {}

    public IncidentChanges {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        regraded = List.copyOf(regraded);
    }

    /** Both in the order of their starts. */
    public static IncidentChanges of(List<IncidentLife> now, List<IncidentLife> before) {
        Map<IncidentLife, IncidentLife> pairs = pairs(now, before);
        List<Regraded> regraded = pairs.entrySet().stream()
                .filter(pair -> pair.getKey().gravest() != pair.getValue().gravest())
                .map(pair -> new Regraded(pair.getKey(), pair.getValue()))
                .sorted(Comparator.comparingLong((Regraded one) -> one.now().start())
                        .thenComparing(one -> one.now().incidentId()))
                .toList();
        Set<IncidentLife> known = new HashSet<>(pairs.values());
        return new IncidentChanges(
                now.stream().filter(one -> !pairs.containsKey(one)).toList(),
                before.stream().filter(one -> !known.contains(one)).toList(),
                regraded,
                pairs.size() - regraded.size());
    }

    private static Map<IncidentLife, IncidentLife> pairs(List<IncidentLife> now, List<IncidentLife> before) {
        Map<IncidentLife, IncidentLife> pairs = new HashMap<>();
        List<IncidentLife> free = new ArrayList<>(before);
        for (IncidentLife one : now) {
            free.stream().filter(other -> overlaps(one, other)).findFirst().ifPresent(other -> {
                pairs.put(one, other);
                free.remove(other);
            });
        }
        return pairs;
    }

    private static boolean overlaps(IncidentLife one, IncidentLife other) {
        return one.hazard().equals(other.hazard())
                && one.area().equals(other.area())
                && one.start() <= other.end()
                && other.start() <= one.end();
    }

    /** One line an incident, what was dropped first: silence is worse than noise. */
    public List<String> lines(IncidentsCsv times) {
        List<String> lines = new ArrayList<>();
        lines.add(added.size() + " added, " + dropped.size() + " dropped, " + regraded.size() + " with another grade, "
                + same + " the same");
        dropped.forEach(one -> lines.add("  - " + line(one, times)));
        added.forEach(one -> lines.add("  + " + line(one, times)));
        regraded.forEach(one -> lines.add(
                "  ~ " + line(one.now(), times) + ", was " + name(one.before().gravest())));
        return lines;
    }

    private static String line(IncidentLife one, IncidentsCsv times) {
        return times.time(one.start()) + "  " + name(one.gravest()) + "  " + one.hazard() + "  " + one.area() + "  "
                + String.join(", ", one.rules().stream().sorted().toList());
    }

    private static String name(Grade grade) {
        return grade.numeral() + " " + grade.colour();
    }
}
