package fengsui.cli.incident;

import fengsui.cli.screen.Table;
import fengsui.warning.Grade;
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

    private static final int SHOWN = 10;

    /** Of days as busy the earlier. */
    private static final Comparator<Map.Entry<LocalDate, List<IncidentLife>>> BUSIEST =
            Comparator.<Map.Entry<LocalDate, List<IncidentLife>>>comparingInt(
                            day -> -day.getValue().size())
                    .thenComparing(Map.Entry.comparingByKey());

    public List<String> lines() {
        Map<LocalDate, List<IncidentLife>> days =
                incidents.stream().collect(Collectors.groupingBy(this::day, TreeMap::new, Collectors.toList()));
        List<Map.Entry<LocalDate, List<IncidentLife>>> busiest = days.entrySet().stream()
                .sorted(BUSIEST)
                .limit(SHOWN)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (busiest.isEmpty()) {
            return List.of();
        }
        Table table = new Table("day", "incidents", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
        busiest.forEach(day -> row(table, day.getKey(), day.getValue()));
        List<String> lines = new ArrayList<>(table.lines());
        if (days.size() > SHOWN) {
            lines.add("the " + SHOWN + " busiest of " + days.size() + " days with incidents");
        }
        return lines;
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
