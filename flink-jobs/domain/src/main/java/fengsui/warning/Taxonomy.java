package fengsui.warning;

import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hazards; how corroboration makes certainty; and the one table that turns urgency, severity and certainty into a
 * grade.
 *
 * @param certainty tried in order; the first that holds decides, {@link Certainty#POSSIBLE} where none does
 * @param grades total: a grade for every cell
 */
public record Taxonomy(Map<String, Hazard> hazards, List<CertaintyStep> certainty, Map<Cell, Grade> grades)
        implements Serializable {

    /** One cell of the grade table. */
    public record Cell(Urgency urgency, Severity severity, Certainty certainty) implements Serializable {}

    public Taxonomy {
        hazards = Map.copyOf(hazards);
        certainty = List.copyOf(certainty);
        grades = Map.copyOf(grades);
    }

    public Optional<Hazard> hazard(String code) {
        return Optional.ofNullable(hazards.get(code));
    }

    Certainty certainty(Corroboration corroboration) {
        return certainty.stream()
                .filter(step -> step.holds(corroboration))
                .map(CertaintyStep::certainty)
                .findFirst()
                .orElse(Certainty.POSSIBLE);
    }

    Grade grade(Cell cell) {
        Grade grade = grades.get(cell);
        if (grade == null) {
            throw new IllegalStateException("taxonomy.yaml: no grade for " + cell);
        }
        return grade;
    }
}
