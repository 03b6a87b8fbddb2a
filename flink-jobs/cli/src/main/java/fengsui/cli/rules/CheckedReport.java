package fengsui.cli.rules;

import fengsui.area.Level;
import fengsui.cli.screen.Excerpt;
import fengsui.cli.screen.Palette;
import fengsui.codec.CheckReport;
import fengsui.codec.Problem;
import fengsui.rule.RuleRouting;
import fengsui.rule.RuleSet;
import fengsui.rule.rehearsal.RulesCheck;
import java.util.List;

/** Puts together what a person who asked about some files is told. */
record CheckedReport(CheckedFiles files, RulesCheck.Outcome outcome) {

    CheckReport report() {
        RuleSet rules = outcome.loaded().ruleSet();
        return new CheckReport(
                files.rules().files().size(),
                rules.rules().size(),
                rules.digest(),
                outcome.problems().stream()
                        .filter(files::isAsked)
                        .map(this::finding)
                        .toList(),
                RuleRouting.of(rules).copies().stream()
                        .map(CheckedReport::copies)
                        .toList());
    }

    private CheckReport.Finding finding(Problem problem) {
        String excerpt = files.text(problem.file())
                .map(text -> new Excerpt(text).lines(problem.line(), problem.column(), Palette.PLAIN))
                .map(lines -> String.join("\n", lines))
                .orElse("");
        return new CheckReport.Finding(files.name(problem.file()), problem, excerpt);
    }

    private static CheckReport.Copies copies(RuleRouting.Copies copies) {
        List<String> levels = copies.levels().stream().map(Level::label).toList();
        return new CheckReport.Copies(copies.kind().label(), copies.subject(), levels);
    }
}
