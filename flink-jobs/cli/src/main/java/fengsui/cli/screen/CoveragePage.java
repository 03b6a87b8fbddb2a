package fengsui.cli.screen;

import fengsui.rule.rehearsal.Coverage;
import java.util.ArrayList;
import java.util.List;

/** What the cases of each rule have tried of it, and under the table what they have not. */
public final class CoveragePage {

    private static final int SHOWN = 20;

    private CoveragePage() {}

    public static List<String> lines(List<Coverage> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<String> heading = new ArrayList<>(List.of("rule", "cases"));
        rules.get(0).sorts().keySet().forEach(sort -> heading.add(sort + "s tried"));
        Table table = new Table(heading.toArray(String[]::new));
        rules.forEach(rule -> table.row(cells(rule)));
        List<String> lines = new ArrayList<>(table.lines());
        List<String> untried =
                rules.stream().flatMap(rule -> untried(rule).stream()).toList();
        lines.add(untried.isEmpty() ? "no part was never tried" : "never tried:");
        lines.addAll(untried);
        return lines;
    }

    /** A table of overlays can have thousands. */
    private static List<String> untried(Coverage rule) {
        List<String> lines = new ArrayList<>(rule.untried().stream()
                .limit(SHOWN)
                .map(part -> "  " + rule.rule() + ": " + part)
                .toList());
        int more = rule.untried().size() - SHOWN;
        if (more > 0) {
            lines.add("  " + rule.rule() + ": " + more + " more");
        }
        return lines;
    }

    private static String[] cells(Coverage rule) {
        List<String> cells = new ArrayList<>(List.of(rule.rule(), Integer.toString(rule.cases())));
        rule.sorts().values().forEach(share -> cells.add(share.tried() + " of " + share.all()));
        return cells.toArray(String[]::new);
    }
}
