package fengsui.cli.incident;

import fengsui.cli.screen.Table;
import fengsui.risk.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many incidents began on which day, by the gravest grade they reached: the busiest days. */
public record DayTable(List<IncidentLife> incidents, ZoneId zone) {

    public static final int SHOWN = 10;

    /** Of days as busy the earlier. */
    private static final Comparator<Map.Entry<LocalDate, List<IncidentLife>>> BUSIEST =
            Comparator.<Map.Entry<LocalDate, List<IncidentLife>>>comparingInt(
                            day -> -day.getValue().size())
                    .thenComparing(Map.Entry.comparingByKey());

    public List<String> lines() {
        Table table = table();
        if (table.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (count() > SHOWN) {
            lines.add("the " + SHOWN + " busiest of " + count() + " days with incidents");
        }
        return lines;
    }

    /** At most {@value #SHOWN} days, in their order. */
    public Table table() {
        Table table = new Table("day", "incidents", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
        days().entrySet().stream()
                .sorted(BUSIEST)
                .limit(SHOWN)
                .sorted(Map.Entry.comparingByKey())
                .forEach(day -> row(table, day.getKey(), day.getValue()));
        return table;
    }

    /** Of all days with incidents. */
    public int count() {
        return days().size();
    }

    private Map<LocalDate, List<IncidentLife>> days() {
        return incidents.stream().collect(Collectors.groupingBy(this::day, TreeMap::new, Collectors.toList()));
    }

    private LocalDate day(IncidentLife life) {
        return Instant.ofEpochMilli(life.start()).atZone(zone).toLocalDate();
    }

    private static void row(Table table, LocalDate day, List<IncidentLife> own) {
        table.row(
                day.toString(),
                "" + own.size(),
                count(own, Grade.RED),
                count(own, Grade.ORANGE),
                count(own, Grade.YELLOW),
                count(own, Grade.BLUE));
    }

    static String count(List<IncidentLife> incidents, Grade grade) {
        return Long.toString(
                incidents.stream().filter(life -> life.gravest() == grade).count());
    }
}
