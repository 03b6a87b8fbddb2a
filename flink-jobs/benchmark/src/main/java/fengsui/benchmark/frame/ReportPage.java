package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.screen.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for a browser: one file, which needs no other and runs no script. */
final class ReportPage {

    private static final double MEGABYTE = 1 << 20;

    private static final String STYLE = """
            body { font: 15px/1.5 sans-serif; max-width: 860px; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
            table { border-collapse: collapse; margin: .6em 0 } td, th { padding: .15em .7em; text-align: left; border-bottom: 1px solid #ddd }
            .number { text-align: right; font-variant-numeric: tabular-nums } svg { width: 100%; height: auto; margin: .4em 0 }
            svg text { font: 12px sans-serif; fill: #222 } svg .name { text-anchor: end } svg .unit { font-weight: bold }
            .bar { fill: #7aa6c2 } .range { stroke: #222; stroke-width: 1.5 } .axis { stroke: #888 } .missed, .broken { color: #b00020; font-weight: bold }
            .curve0 { stroke: #1f5f8b; stroke-width: 2 } .curve1 { stroke: #b5541c; stroke-width: 2 }
            .curve2 { stroke: #3d7a3d; stroke-width: 2 } .curve3 { stroke: #6b4a8e; stroke-width: 2 } svg text { stroke: none }
            """;

    private final Html html = new Html();

    private ReportPage() {}

    static String write(BenchReport report) {
        ReportPage page = new ReportPage();
        page.html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        page.html
                .element("title", "Fengsui: benchmark")
                .open("style")
                .text(STYLE)
                .close();
        page.html.close().open("body").element("h1", "Fengsui: benchmark").line();
        page.surroundings(report);
        report.outcomes().forEach(page::outcome);
        return page.html.close().close().document();
    }

    private void surroundings(BenchReport report) {
        Surroundings around = report.surroundings();
        if (report.isBroken()) {
            html.element("p", "A comparison is broken: its figures mean nothing.", "class", "broken");
        }
        if (report.sizes().quick()) {
            html.element(
                    "p", "A quick run: it shows that everything works. Its times mean nothing.", "class", "broken");
        }
        html.element(
                "p",
                "Everything was measured in one run on one machine, rounds interleaved. On another machine only the"
                        + " ratios mean anything. A bar is the median of the rounds, the line on it goes from least to most.");
        Table table = new Table("", "");
        table.row("started", around.started().toString());
        around.versions().forEach(table::row);
        table.row("flags", String.join(" ", around.flags()));
        table.row("cores", Integer.toString(around.cores()));
        table.row("memory", Numbers.told(around.memory() / MEGABYTE) + " MB");
        table.row("system", around.os());
        table.row("seed", Long.toString(report.seed()));
        table.row(
                "rounds", report.sizes().rounds() + ", after " + report.sizes().warming() + " to warm up");
        table(table);
    }

    private void outcome(Outcome outcome) {
        html.element("h2", outcome.title()).line();
        outcome.broken().forEach(why -> html.element("p", "Broken: " + why, "class", "broken"));
        plots(outcome.series());
        table(ReportText.marks(outcome));
        outcome.notes().forEach(note -> html.element("p", note));
        table(ReportText.series(outcome));
    }

    private void plots(List<Series> all) {
        byUnit(all.stream().filter(series -> series.point() == null).toList())
                .forEach((unit, series) -> BarPlot.write(html, unit, series));
        byUnit(all.stream().filter(series -> series.point() != null).toList())
                .forEach((unit, series) -> CurvePlot.write(html, unit, series));
    }

    private static Map<String, List<Series>> byUnit(List<Series> series) {
        return series.stream().collect(Collectors.groupingBy(Series::unit, LinkedHashMap::new, Collectors.toList()));
    }

    private void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        html.open("table").open("tr");
        table.heading().forEach(cell -> html.element("th", cell));
        html.close().line();
        for (List<String> row : table.body()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.isNumber(i));
            }
            html.close().line();
        }
        html.close().line();
    }

    private void cell(String text, boolean number) {
        boolean missed = text.startsWith("NOT ");
        html.element("td", text, "class", missed ? "missed" : number ? "number" : "text");
    }
}
