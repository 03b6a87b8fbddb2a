package fengsui.cli.incident;

import fengsui.cli.screen.Table;
import fengsui.risk.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each rule did: its hits, the incidents it spoke in by the gravest grade they reached, how many a week.
 *
 * @param hits by rule
 * @param weeks how long the history is
 */
public record RuleTable(SortedMap<String, Long> hits, List<IncidentLife> incidents, double weeks) {

    public List<String> lines(IncidentsCsv times) {
        return table(times).lines();
    }

    public Table table(IncidentsCsv times) {
        Table table = new Table("rule", "hits", "incidents", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "a week", "longest", "first", "last");
        for (Map.Entry<String, Long> rule : hits.entrySet()) {
            List<IncidentLife> own = incidents.stream()
                    .filter(incident -> incident.rules().contains(rule.getKey()))
                    .toList();
            table.row(
                    rule.getKey(),
                    rule.getValue().toString(),
                    "" + own.size(),
                    DayTable.count(own, Grade.RED),
                    DayTable.count(own, Grade.ORANGE),
                    DayTable.count(own, Grade.YELLOW),
                    DayTable.count(own, Grade.BLUE),
                    String.format(Locale.ROOT, "%.2f", own.size() / weeks),
                    own.stream()
                            .max(Comparator.comparingLong(IncidentLife::lasting))
                            .map(life -> Span.words(life.lasting()))
                            .orElse(""),
                    own.isEmpty() ? "" : times.time(own.get(0).start()),
                    own.isEmpty() ? "" : times.time(own.get(own.size() - 1).start()));
        }
        return table;
    }

    /** Rules that never hit stand in the table too, with nought. */
    public static SortedMap<String, Long> noughts(List<String> rules) {
        SortedMap<String, Long> hits = new TreeMap<>();
        rules.forEach(rule -> hits.put(rule, 0L));
        return hits;
    }
}
