package fengsui.rule.rehearsal;

import fengsui.event.SafetyEvent;
import fengsui.risk.Measure;
import fengsui.risk.Signal;
import fengsui.rule.Assessment;
import fengsui.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a rule's table: a part is tried by a signal that the row decides. */
final class RowExercise implements Exercise {

    private static final String SORT = "row";

    @Override
    public String name() {
        return SORT;
    }

    @Override
    public List<RulePart> parts(Rule rule) {
        List<RulePart> parts = new ArrayList<>();
        for (Assessment.Row row : rule.assessment().rows()) {
            parts.add(part(parts.size() + 1, row));
        }
        return parts;
    }

    @Override
    public Set<RulePart> tried(Rule rule, List<SafetyEvent> events, Rehearsal came) {
        List<RulePart> parts = parts(rule);
        Set<RulePart> tried = new LinkedHashSet<>();
        for (Signal signal : came.signals()) {
            Assessment.Row row = rule.assessment().of(signal.finding().measures());
            tried.add(parts.get(rule.assessment().rows().indexOf(row)));
        }
        return tried;
    }

    private static RulePart part(int number, Assessment.Row row) {
        String when = row.when().stream()
                .map(condition -> condition.measure() + " "
                        + condition.comparison().label() + " " + new Measure.Numeric(condition.limit()).text())
                .collect(Collectors.joining(" and "));
        return new RulePart(
                SORT,
                number + " (" + (when.isEmpty() ? "all else" : when) + ": "
                        + row.urgency().label() + " " + row.severity().label() + ")");
    }
}
