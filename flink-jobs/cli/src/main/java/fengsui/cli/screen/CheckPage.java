package fengsui.cli.screen;

import fengsui.codec.CheckReport;
import fengsui.codec.CheckReport.Copies;
import fengsui.codec.CheckReport.Finding;
import fengsui.codec.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a check of rule files found, on a terminal. */
public final class CheckPage {

    /** Where the subjects of one line of the table are cut. */
    private static final int SUBJECTS = 72;

    private record Way(int copies, String levels, String kind) {}

    private final CheckReport report;
    private final Palette palette;

    public CheckPage(CheckReport report, Palette palette) {
        this.report = report;
        this.palette = palette;
    }

    /**
     * The problems, or the copies of events where there are none, and the count.
     *
     * @param texts the text of the file that a finding is in, where there is such a file
     */
    public List<String> lines(Function<Finding, Optional<String>> texts) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : report.findings()) {
            lines.add(heading(finding));
            texts.apply(finding).ifPresent(text -> lines.addAll(excerpt(text, finding.problem())));
            lines.add("");
        }
        if (report.findings().isEmpty()) {
            lines.addAll(copies());
        } else {
            // What is to be mended stands last, where it is seen.
            lines.add(palette.faint("why, and how it is right: " + hint()));
            lines.add("");
        }
        lines.add(count());
        return lines;
    }

    private String heading(Finding finding) {
        Problem problem = finding.problem();
        return palette.bold(finding.file() + ":" + problem.line() + ":" + problem.column()) + " "
                + palette.alarming(problem.code()) + " " + problem.message();
    }

    private List<String> excerpt(String text, Problem problem) {
        return new Excerpt(text).lines(problem.line(), problem.column(), palette);
    }

    private String hint() {
        TreeSet<String> codes = report.findings().stream()
                .map(found -> found.problem().code())
                .collect(Collectors.toCollection(TreeSet::new));
        return "./fengsui rules check --explain " + codes.first()
                + (codes.size() > 1 ? "  (or " + String.join(", ", codes.tailSet(codes.first(), false)) + ")" : "");
    }

    /** Which events cost more than one copy is what an author of a new rule wants to see. */
    private List<String> copies() {
        Map<Way, List<String>> ways = new LinkedHashMap<>();
        for (Copies copies : report.copies()) {
            Way way = new Way(copies.levels().size(), String.join(", ", copies.levels()), copies.kind());
            ways.computeIfAbsent(way, key -> new ArrayList<>()).add(copies.subject());
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        Table table = new Table("copies", "for rules of level", "of", "events");
        ways.forEach((way, subjects) -> row(table, way, subjects));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        return lines;
    }

    private static void row(Table table, Way way, List<String> subjects) {
        List<String> cut = Wrapped.lines(String.join(", ", subjects), SUBJECTS);
        table.row(String.valueOf(way.copies()), way.levels(), way.kind(), cut.get(0));
        cut.stream().skip(1).forEach(more -> table.row("", "", "", more));
    }

    private String count() {
        int problems = report.findings().size();
        String found = problems == 0 ? "no problems" : problems + (problems == 1 ? " problem" : " problems");
        return "%s: %d files, %d sound rules, rule set %s"
                .formatted(found, report.files(), report.rules(), report.ruleSet());
    }
}
