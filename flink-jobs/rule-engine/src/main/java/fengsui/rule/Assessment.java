package fengsui.rule;

import fengsui.risk.Measure;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import java.util.List;
import java.util.Map;

/** A rule's own table from what it measured to urgency and severity: the first row that holds decides. */
public record Assessment(List<Row> rows) {

    /** One row; it holds where all its conditions do, and always where it has none. */
    public record Row(List<Condition> when, Urgency urgency, Severity severity) {

        public Row {
            when = List.copyOf(when);
        }

        /** Whether all its conditions do. */
        public boolean holds(Map<String, Measure> measures) {
            return when.stream().allMatch(condition -> condition.holds(measures));
        }
    }

    /** Compares one measure with one number; does not hold where the measure is missing or a text. */
    public record Condition(String measure, Comparison comparison, double limit) {

        public boolean holds(Map<String, Measure> measures) {
            return measures.get(measure) instanceof Measure.Numeric number && comparison.holds(number.value(), limit);
        }
    }

    /** @param rows total: the last has no condition */
    public Assessment {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || !rows.get(rows.size() - 1).when().isEmpty()) {
            throw new IllegalArgumentException("the last row of an assessment must hold always");
        }
    }

    public Row of(Map<String, Measure> measures) {
        return rows.stream()
                .filter(row -> row.holds(measures))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last row of an assessment must hold always"));
    }
}
