package fengsui.cli.incident;

import fengsui.cli.screen.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which two rules spoke in the same incident, and how often: one of them may say nothing that the other does not. */
public record TogetherTable(List<IncidentLife> incidents) {

    private static final int SHOWN = 20;

    private record Pair(String one, String other) {}

    /** Nothing where no two rules ever did. */
    public List<String> lines() {
        Table table = table();
        return table.isEmpty() ? List.of() : table.lines();
    }

    public Table table() {
        Map<Pair, Long> together = new TreeMap<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        incidents.forEach(life -> pairs(life).forEach(pair -> together.merge(pair, 1L, Long::sum)));
        Table table = new Table("rules in one incident", "", "incidents", "of its", "of its");
        together.entrySet().stream()
                .sorted(Map.Entry.<Pair, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> row(table, entry.getKey(), entry.getValue()));
        return table;
    }

    private static List<Pair> pairs(IncidentLife life) {
        List<String> rules = life.rules().stream().sorted().toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                pairs.add(new Pair(rules.get(i), rules.get(j)));
            }
        }
        return pairs;
    }

    private void row(Table table, Pair pair, long count) {
        table.row(pair.one(), pair.other(), "" + count, share(pair.one(), count), share(pair.other(), count));
    }

    private String share(String rule, long count) {
        long all =
                incidents.stream().filter(life -> life.rules().contains(rule)).count();
        return Math.round(100.0 * count / all) + "%";
    }
}
