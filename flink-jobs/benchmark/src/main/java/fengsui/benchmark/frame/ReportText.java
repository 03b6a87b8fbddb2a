package fengsui.benchmark.frame;

import fengsui.cli.screen.Table;
import java.io.PrintWriter;
import java.util.Locale;

/** A report for a terminal. */
final class ReportText {

    private ReportText() {}

    static void print(BenchReport report, PrintWriter out) {
        for (Outcome outcome : report.outcomes()) {
            out.println();
            out.printf(Locale.ROOT, "%s (%.0f s)%n", outcome.title(), outcome.seconds());
            series(outcome).lines().forEach(line -> out.println("  " + line));
            Table marks = marks(outcome);
            if (!marks.isEmpty()) {
                marks.lines().forEach(line -> out.println("  " + line));
            }
            outcome.notes().forEach(note -> out.println("  " + note));
            outcome.broken().forEach(why -> out.println("  BROKEN: " + why));
        }
        out.printf(Locale.ROOT, "%n%.0f s in all%n", report.seconds());
        out.flush();
    }

    static Table series(Outcome outcome) {
        Table table = new Table("measured", "least", "median", "most", "unit");
        for (Series series : outcome.series()) {
            Spread spread = series.spread();
            table.row(
                    series.variant(),
                    Numbers.told(spread.min()),
                    Numbers.told(spread.median()),
                    Numbers.told(spread.max()),
                    series.unit());
        }
        return table;
    }

    static Table marks(Outcome outcome) {
        Table table = new Table("held against", "least", "median", "most", "unit", "wanted", "");
        for (Mark mark : outcome.marks()) {
            Spread spread = mark.spread();
            table.row(
                    mark.name(),
                    Numbers.told(spread.min()),
                    Numbers.told(spread.median()),
                    Numbers.told(spread.max()),
                    mark.unit(),
                    mark.wish(),
                    !mark.isWanted() ? "" : mark.reached() ? "reached" : "NOT reached");
        }
        return table;
    }
}
