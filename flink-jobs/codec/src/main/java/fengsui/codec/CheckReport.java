package fengsui.codec;

import fengsui.codec.JsonOut.Body;
import java.util.List;

/**
 * What a check of rule files found, for editors and build servers.
 *
 * @param files how many were read
 * @param rules how many of them are sound rules
 * @param ruleSet the digest of them all
 */
public record CheckReport(int files, int rules, String ruleSet, List<Finding> findings, List<Copies> copies) {

    /**
     * One problem.
     *
     * @param file as the person who asked would name it
     * @param excerpt the line it speaks of; blank where there is none
     */
    public record Finding(String file, Problem problem, String excerpt) {

        private Body body() {
            return out -> out.text("file", file)
                    .number("line", problem.line())
                    .number("column", problem.column())
                    .text("code", problem.code())
                    .text("message", problem.message())
                    .text("excerpt", excerpt);
        }
    }

    /** For which levels an event is copied. */
    public record Copies(String kind, String subject, List<String> levels) {

        private Body body() {
            return out -> out.text("kind", kind).text("subject", subject).texts("levels", levels);
        }
    }

    public CheckReport {
        findings = List.copyOf(findings);
        copies = List.copyOf(copies);
    }

    /** One JSON document. */
    public byte[] json() {
        return JsonOut.object(out -> out.number("files", files)
                .number("rules", rules)
                .text("ruleSet", ruleSet)
                .objects("problems", findings.stream().map(Finding::body).toList())
                .objects("copies", copies.stream().map(Copies::body).toList()));
    }
}
