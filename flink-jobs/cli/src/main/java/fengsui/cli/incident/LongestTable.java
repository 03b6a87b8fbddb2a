package fengsui.cli.incident;

import fengsui.cli.screen.Table;
import java.util.Comparator;
import java.util.List;

/** The incidents that lasted longest. */
public record LongestTable(List<IncidentLife> incidents) {

    private static final int SHOWN = 5;

    /** Nothing where there was no incident. */
    public List<String> lines(IncidentsCsv times) {
        Table table = table(times);
        return table.isEmpty() ? List.of() : table.lines();
    }

    public Table table(IncidentsCsv times) {
        Table table = new Table("longest", "began", "grade", "hazard", "area", "rules");
        incidents.stream()
                .sorted(Comparator.comparingLong(IncidentLife::lasting)
                        .reversed()
                        .thenComparing(IncidentLife::incidentId))
                .limit(SHOWN)
                .forEach(life -> table.row(
                        Span.words(life.lasting()),
                        times.time(life.start()),
                        life.gravest().colour(),
                        life.hazard(),
                        life.area(),
                        String.join(" ", life.rules().stream().sorted().toList())));
        return table;
    }
}
