package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import java.util.List;
import java.util.Locale;

/** The top of a page: what was wanted and came out, then what it was measured with. */
final class Summary {

    private static final double MEGABYTE = 1 << 20;
    private static final int MINUTE = 60;

    private final Html html;

    Summary(Html html) {
        this.html = html;
    }

    void write(BenchReport report) {
        marks(report);
        surroundings(report);
    }

    /** What the heading of a comparison is found by. */
    static String anchor(int number) {
        return "comparison-" + number;
    }

    private void marks(BenchReport report) {
        List<Mark> wanted = report.outcomes().stream()
                .flatMap(outcome -> outcome.marks().stream())
                .filter(Mark::isWanted)
                .toList();
        long reached = wanted.stream().filter(Mark::reached).count();
        html.element("h2", String.format(Locale.ROOT, "%d of %d marks reached", reached, wanted.size()));
        html.open("div", "class", "wide").open("table").open("tr");
        for (String heading : List.of("comparison", "mark", "median", "", "wanted", "missed · reached", "")) {
            html.element("th", heading, "class", heading.equals("median") ? "number" : "text");
        }
        html.close().line();
        for (int n = 0; n < report.outcomes().size(); n++) {
            String name = report.outcomes().get(n).name();
            for (Mark mark : report.outcomes().get(n).marks()) {
                if (mark.isWanted()) {
                    mark(name, anchor(n), mark);
                }
            }
        }
        html.close().close().line();
        html.element(
                "p",
                "Right of the middle a mark is reached; at the end by four times or more; left of it, missed by as much.",
                "class",
                "note");
    }

    private void mark(String comparison, String anchor, Mark mark) {
        html.open("tr")
                .open("td")
                .element("a", comparison, "href", "#" + anchor)
                .close();
        html.element("td", mark.name());
        html.element("td", Numbers.told(mark.spread().median()), "class", "number");
        html.element("td", mark.unit());
        html.element("td", mark.wish());
        html.open("td");
        MarkPlot.write(html, mark);
        html.close();
        html.element("td", mark.reached() ? "reached" : "NOT reached", "class", mark.reached() ? "reached" : "missed");
        html.close().line();
    }

    private void surroundings(BenchReport report) {
        Surroundings around = report.surroundings();
        BenchSizes sizes = report.sizes();
        html.element("h2", "Measured with").open("div", "class", "wide").open("table");
        row("started", around.started().toString());
        row("took", String.format(Locale.ROOT, "%,.1f min", report.seconds() / MINUTE));
        row("cores", Integer.toString(around.cores()));
        row("memory", Numbers.told(around.memory() / MEGABYTE) + " MB");
        row("system", around.os());
        around.versions().forEach(this::row);
        row("flags", String.join(" ", around.flags()));
        row("seed", Long.toString(report.seed()));
        row("rounds", sizes.rounds() + ", after " + sizes.warming() + " to warm up");
        row("sizes", sizes.told());
        html.close().close().line();
    }

    private void row(String name, String value) {
        html.open("tr")
                .element("th", name)
                .element("td", value, "class", "mono")
                .close()
                .line();
    }
}
