package fengsui.cli.screen;

import fengsui.rule.rehearsal.Pairing;
import fengsui.rule.rehearsal.ScenarioResult;
import fengsui.rule.rehearsal.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a case went: one line where it passed, else what was expected above what came, in columns. */
public record ScenarioPage(Palette palette) {

    public List<String> lines(ScenarioResult result) {
        List<String> lines = new ArrayList<>();
        lines.add((result.passed() ? "passed  " : palette.bold("FAILED  ")) + result.title());
        if (!result.passed()) {
            result.faults().forEach(fault -> lines.add("    " + fault));
            lines.addAll(table("signals", "area", pairs(result, true)));
            lines.addAll(table("warnings", "grade", pairs(result, false)));
        }
        return lines;
    }

    private static List<Pairing> pairs(ScenarioResult result, boolean signals) {
        return result.pairings().stream()
                .filter(pair -> pair.signal() == signals)
                .toList();
    }

    private static List<String> table(String heading, String what, List<Pairing> pairs) {
        if (pairs.stream().allMatch(Pairing::fits)) {
            return List.of();
        }
        Table table = new Table("    " + heading, "at", what, "measures", "");
        pairs.forEach(pair -> rows(table, pair));
        return table.lines();
    }

    private static void rows(Table table, Pairing pair) {
        if (pair.fits()) {
            row(table, "as expected", pair.expected(), "");
        } else if (pair.came() == null) {
            row(table, "expected", pair.expected(), "⟵ did not come");
        } else if (pair.expected() == null) {
            row(table, "came", pair.came(), "⟵ was not expected");
        } else {
            row(table, "expected", pair.expected(), "");
            boolean one = pair.differing().size() == 1;
            row(
                    table,
                    "came",
                    pair.came(),
                    "⟵ " + String.join(", ", pair.differing()) + (one ? " differs" : " differ"));
        }
    }

    private static void row(Table table, String side, @Nullable Told told, String remark) {
        if (told != null) {
            table.row("      " + side, at(told.afterMillis()), told.what(), measures(told.measures()), remark);
        }
    }

    /** {@code +119.9s}, as in test files. */
    private static String at(long afterMillis) {
        String seconds = Long.toString(afterMillis / 1_000);
        long rest = afterMillis % 1_000;
        return "+" + seconds + (rest == 0 ? "" : ("." + String.format(Locale.ROOT, "%03d", rest)).replaceAll("0+$", ""))
                + "s";
    }

    private static String measures(SortedMap<String, String> measures) {
        return measures.entrySet().stream()
                .map((Map.Entry<String, String> entry) -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
