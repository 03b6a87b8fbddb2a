package fengsui.cli.rules;

import fengsui.codec.CheckReport.Finding;
import fengsui.codec.Problem;
import fengsui.codec.SarifLog;
import fengsui.rule.CodeNote;
import fengsui.rule.CodeNotes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, in SARIF, with the explanation of each code that it found.
 *
 * @param version of Fengsui; {@code null} where it is not known
 */
record SarifPage(
        CheckedFiles files,
        List<Finding> findings,
        @Nullable String version) {

    SarifLog log() {
        List<Problem> problems = findings.stream().map(Finding::problem).toList();
        return new SarifLog(
                version,
                problems.stream()
                        .map(Problem::code)
                        .distinct()
                        .sorted()
                        .map(SarifPage::code)
                        .toList(),
                problems.stream()
                        .map(problem -> new SarifLog.Result(files.uri(problem.file()), problem))
                        .toList());
    }

    private static SarifLog.Code code(String id) {
        return CodeNotes.find(id).map(SarifPage::code).orElseGet(() -> new SarifLog.Code(id, id, id, id));
    }

    private static SarifLog.Code code(CodeNote note) {
        return new SarifLog.Code(
                note.code(),
                note.title().en(),
                note.why().en(),
                "Wrong:\n\n" + note.wrong().stripTrailing() + "\n\nRight:\n\n"
                        + note.right().stripTrailing());
    }
}
