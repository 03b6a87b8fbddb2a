package fengsui.cli.screen;

import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Incidents by the gravest grade each has reached, and the records that told of them. Not thread-safe. */
public final class GradeCount {

    private final Map<String, Grade> gravest = new HashMap<>();
    private final Map<Grade, Integer> records = new EnumMap<>(Grade.class);

    public void take(WarningView view) {
        records.merge(view.grade(), 1, Integer::sum);
        gravest.merge(view.incidentId(), view.grade(), (a, b) -> a.graverThan(b) ? a : b);
    }

    public List<String> lines(Palette palette) {
        Table table = new Table("grade", "incidents", "records");
        for (Grade grade : Grade.values()) {
            table.row(WarningLine.name(grade), count(gravest.values(), grade), "" + records.getOrDefault(grade, 0));
        }
        List<String> plain = table.lines();
        List<String> lines = new ArrayList<>(plain.subList(0, 1));
        for (Grade grade : Grade.values()) {
            lines.add(palette.graded(grade, plain.get(lines.size())));
        }
        return lines;
    }

    private static String count(Collection<Grade> grades, Grade wanted) {
        return Long.toString(grades.stream().filter(wanted::equals).count());
    }
}
