package fengsui.cli.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Incidents as CSV, for scoring: {@code start,end,hazard,area,grade,incidentId}; ISO times with their offset. */
public record IncidentsCsv(ZoneId zone) {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    public List<String> lines(List<IncidentLife> incidents) {
        List<String> lines = new ArrayList<>();
        lines.add("start,end,hazard,area,grade,incidentId");
        for (IncidentLife life : incidents) {
            lines.add(String.join(
                    ",",
                    time(life.start()),
                    time(life.end()),
                    life.hazard(),
                    quoted(life.area()),
                    life.gravest().colour(),
                    quoted(life.incidentId())));
        }
        return lines;
    }

    /** ISO, to the second. */
    public String time(long millis) {
        return ISO.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
