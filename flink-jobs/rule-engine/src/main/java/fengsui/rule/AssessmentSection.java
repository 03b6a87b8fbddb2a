package fengsui.rule;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Reads a rule's {@code assessment}, and holds it against what the rule measures once that is known. */
final class AssessmentSection {

    private static final Map<String, Comparison> COMPARISONS = Labels.of(Comparison.values(), Comparison::label);

    private final List<YamlFields> conditions = new ArrayList<>();
    private final List<Assessment.Row> rows = new ArrayList<>();

    AssessmentSection(YamlFields rule) {
        List<YamlFields> list = rule.list("assessment");
        if (list.isEmpty()) {
            rule.report(
                    "assessment", "MISSING", "has no row; add one such as '- {urgency: Immediate, severity: Severe}'");
        }
        for (int i = 0; i < list.size(); i++) {
            Assessment.Row row = row(list.get(i), i == list.size() - 1);
            checkReached(list.get(i), row);
            rows.add(row);
        }
    }

    /** Only to be called where nothing was reported. */
    Assessment assessment() {
        return new Assessment(rows);
    }

    /** Reports conditions on what the rule does not measure. */
    void check(SortedSet<String> measures) {
        for (YamlFields when : conditions) {
            for (String measure : when.keys()) {
                if (!measures.contains(measure)) {
                    when.report(measure, "MEASURE", "is not selected by 'epl'" + DidYouMean.hint(measure, measures));
                }
            }
        }
    }

    private Assessment.Row row(YamlFields at, boolean last) {
        Optional<YamlFields> when = at.optionalFields("when");
        if (last && when.isPresent()) {
            at.report("when", "TOTAL", "stands in the last row, which must hold always; add a row without 'when'");
        }
        if (!last && when.isEmpty()) {
            at.problems()
                    .report(
                            at.at(),
                            "TOTAL",
                            "this row has no 'when', so none after it is reached; give it one or move it last");
        }
        Assessment.Row row = new Assessment.Row(
                when.map(this::conditions).orElse(List.of()),
                at.oneOf("urgency", Labels.of(Urgency.values(), Urgency::label)),
                at.oneOf("severity", Labels.of(Severity.values(), Severity::label)));
        at.done();
        return row;
    }

    private void checkReached(YamlFields at, Assessment.Row row) {
        Shadows.over(row, rows)
                .ifPresent(before -> at.report(
                        "when",
                        "SHADOWED",
                        "is never reached: row " + (rows.indexOf(before) + 1)
                                + " holds wherever this one would; put the narrower row first"));
    }

    private List<Assessment.Condition> conditions(YamlFields when) {
        conditions.add(when);
        List<Assessment.Condition> all = new ArrayList<>();
        for (String measure : when.keys()) {
            YamlFields bounds = when.fields(measure);
            COMPARISONS.forEach((label, comparison) -> {
                if (bounds.has(label)) {
                    all.add(new Assessment.Condition(measure, comparison, bounds.number(label)));
                }
            });
            if (bounds.keys().isEmpty()) {
                when.report(
                        measure, "VALUE", "has no bound, expected one of " + String.join(", ", COMPARISONS.keySet()));
            }
            bounds.done();
        }
        return all;
    }
}
