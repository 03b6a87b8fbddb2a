package fengsui.cli.backtest;

import fengsui.cli.screen.Table;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which rules speak in the same incidents: of two that always do, one may be enough. */
public final class TogetherTable {

    private final List<IncidentLife> incidents;

    public TogetherTable(List<IncidentLife> incidents) {
        this.incidents = List.copyOf(incidents);
    }

    /** One line for two rules that ever did; none where no two did. */
    public List<String> lines() {
        SortedMap<String, SortedMap<String, Integer>> pairs = new TreeMap<>();
        incidents.forEach(incident -> count(incident, pairs));
        if (pairs.isEmpty()) {
            return List.of();
        }
        Table table = new Table("rule", "and rule", "together", "of the first", "of the second");
        pairs.forEach((first, others) -> others.forEach(
                (second, together) -> table.row(first, second, "" + together, "" + all(first), "" + all(second))));
        return table.lines();
    }

    private static void count(IncidentLife incident, SortedMap<String, SortedMap<String, Integer>> pairs) {
        List<String> rules = incident.rules().stream().sorted().toList();
        for (int i = 0; i < rules.size(); i++) {
            for (String later : rules.subList(i + 1, rules.size())) {
                pairs.computeIfAbsent(rules.get(i), first -> new TreeMap<>()).merge(later, 1, Integer::sum);
            }
        }
    }

    private long all(String rule) {
        return incidents.stream()
                .filter(incident -> incident.rules().contains(rule))
                .count();
    }
}
