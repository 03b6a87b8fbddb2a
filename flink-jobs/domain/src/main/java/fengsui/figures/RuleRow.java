package fengsui.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a report.
 *
 * @param floor {@code null} where its author names none
 */
public record RuleRow(
        String rule,
        ByDistrict districts,
        Figures all,
        @Nullable Floor floor) {

    private static final Comparator<RuleRow> ORDER = Comparator.comparing(RuleRow::flagged)
            .reversed()
            .thenComparing(row -> row.all().issued(), Comparator.reverseOrder())
            .thenComparing(RuleRow::rule);

    /** Flagged rules first, then those that warned most. */
    public static List<RuleRow> of(SortedMap<String, ByDistrict> rules, Map<String, Floor> floors) {
        return rules.entrySet().stream()
                .map(rule -> new RuleRow(
                        rule.getKey(), rule.getValue(), rule.getValue().all(), floors.get(rule.getKey())))
                .sorted(ORDER)
                .toList();
    }

    /** Whether it is below what its author expects of it. */
    public boolean flagged() {
        return floor != null && floor.missedBy(all);
    }
}
