package fengsui.cli.screen;

import fengsui.codec.WarningView;
import fengsui.risk.Measure;
import fengsui.risk.Signal;
import fengsui.rule.Assessment;
import fengsui.rule.explain.RuleWords;
import fengsui.rule.explain.WhyWarned;
import fengsui.rule.explain.WhyWarned.Spoke;
import fengsui.warning.CertaintyStep;
import fengsui.warning.Corroboration;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which rows of which tables made a grade. */
record GradeReasons(Page page) {

    void lines(WarningView view, WhyWarned why, Taxonomy taxonomy) {
        why.spoke().forEach(spoke -> spoke.gravest().ifPresent(signal -> rows(spoke, signal)));
        certainty(view, why.corroboration(), taxonomy);
        page.text(view.gravity().urgency().label() + " × "
                + view.gravity().severity().label() + " × "
                + view.gravity().certainty().label() + " → " + WarningLine.name(view.grade()) + " (taxonomy.yaml)");
    }

    private void rows(Spoke spoke, Signal signal) {
        page.text(spoke.card().rule().id() + ":");
        List<Assessment.Row> rows = spoke.card().rule().assessment().rows();
        for (int i = 0; i <= spoke.row(); i++) {
            Assessment.Row row = rows.get(i);
            boolean taken = i == spoke.row();
            String when = row.when().isEmpty()
                    ? page.say("其余情况", "otherwise")
                    : row.when().stream()
                            .map(condition ->
                                    condition(condition, signal.finding().measures()))
                            .collect(Collectors.joining(page.say(" 且 ", " and ")));
            page.hanging(
                    taken ? "   → " : "   ✗ ",
                    when + ": " + row.urgency().label() + ", " + row.severity().label());
        }
    }

    private String condition(Assessment.Condition condition, Map<String, Measure> measures) {
        Measure had = measures.get(condition.measure());
        return page.say(RuleWords.condition(condition))
                + page.say("（实为 ", " (it was ")
                + (had == null ? "–" : had.text())
                + page.say("）", ")");
    }

    private void certainty(WarningView view, Corroboration had, Taxonomy taxonomy) {
        page.text(page.say("佐证：", "behind it: ")
                + had.kinds()
                + page.say(" 类来源，", kinds(had.kinds()))
                + had.witnesses()
                + page.say(" 个独立来源，风险分 ", witnesses(had.witnesses()))
                + had.score());
        for (CertaintyStep step : taxonomy.certainty()) {
            boolean holds = step.holds(had);
            page.hanging(
                    holds ? "   → " : "   ✗ ",
                    step.certainty().label() + page.say(" 需 ", " needs ") + needs(step, had));
            if (holds) {
                break;
            }
        }
        if (!view.contradicting().isEmpty()) {
            page.hanging(
                    "   ! ",
                    page.say("其他设备读数相反，可能降一级：", "other devices read otherwise, which may take it a step down: ")
                            + view.contradicting().stream()
                                    .map(seen -> seen.sourceId() + " " + seen.said())
                                    .collect(Collectors.joining("; ")));
        }
    }

    private static String kinds(int count) {
        return count == 1 ? " kind of source, " : " kinds of source, ";
    }

    private static String witnesses(int count) {
        return count == 1 ? " independent witness, score " : " independent witnesses, score ";
    }

    private String needs(CertaintyStep step, Corroboration had) {
        List<String> needs = new ArrayList<>();
        need(page.say("来源种类", "kinds"), step.kinds(), had.kinds(), needs);
        need(page.say("独立来源", "witnesses"), step.witnesses(), had.witnesses(), needs);
        need(page.say("风险分", "score"), step.score(), had.score(), needs);
        return String.join(", ", needs);
    }

    private static void need(String what, int needed, int had, List<String> needs) {
        if (needed > 0) {
            needs.add(what + " ≥ " + needed + (had >= needed ? "" : " ✗"));
        }
    }
}
