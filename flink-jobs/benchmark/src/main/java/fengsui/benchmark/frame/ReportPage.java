package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.screen.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A report for a browser: one file, which needs no other and runs no script. */
final class ReportPage {

    private static final String STYLE = "report.css";
    private static final String BROKEN = "broken";

    private final Html html = new Html();

    private ReportPage() {}

    static String write(BenchReport report) {
        ReportPage page = new ReportPage();
        page.head();
        page.html.open("body").element("h1", "Fengsui: benchmark").line();
        page.warnings(report);
        page.html.element(
                "p",
                "Everything was measured in one run on one machine, side by side, its rounds interleaved. Elsewhere only the"
                        + " ratios mean anything. A bar is as long as the median of the rounds; each stroke on it is one round.");
        new Summary(page.html).write(report);
        for (int n = 0; n < report.outcomes().size(); n++) {
            page.outcome(Summary.anchor(n), report.outcomes().get(n));
        }
        return page.html.close().close().document();
    }

    private void head() {
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", "Fengsui: benchmark");
        html.open("style").text(style()).close().close().line();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(STYLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void warnings(BenchReport report) {
        if (report.isBroken()) {
            html.element("p", "A comparison is broken: its figures mean nothing.", "class", BROKEN);
        }
        if (!report.missing().isEmpty()) {
            String missing = String.join("; ", report.missing());
            html.element("p", "The run has not come to its end. Still to come: " + missing, "class", BROKEN);
        }
        if (report.sizes().quick()) {
            html.element("p", "A quick run: it shows that everything works. Its times mean nothing.", "class", "quick");
        }
    }

    private void outcome(String anchor, Outcome outcome) {
        html.open("h2", "id", anchor).text(outcome.title());
        html.element("small", String.format(Locale.ROOT, "took %,.0f s", outcome.seconds()))
                .close()
                .line();
        outcome.broken().forEach(why -> html.element("p", "Broken: " + why, "class", BROKEN));
        table(ReportText.marks(outcome));
        plots(outcome);
        outcome.notes().forEach(note -> html.element("p", note, "class", "note"));
        html.open("details").element("summary", "every figure, round by round");
        table(rounds(outcome));
        html.close().line();
    }

    private void plots(Outcome outcome) {
        List<Series> all = outcome.series();
        byUnit(all.stream().filter(series -> series.point() == null).toList())
                .forEach((unit, series) -> BarPlot.write(html, unit, series));
        byUnit(all.stream().filter(series -> series.point() != null).toList())
                .forEach((unit, series) -> CurvePlot.write(html, unit, outcome.across(), series));
    }

    private static Map<String, List<Series>> byUnit(List<Series> series) {
        return series.stream().collect(Collectors.groupingBy(Series::unit, LinkedHashMap::new, Collectors.toList()));
    }

    private static Table rounds(Outcome outcome) {
        Table table = new Table("measured", "least", "median", "most", "unit", "rounds");
        for (Series series : outcome.series()) {
            Spread spread = series.spread();
            table.row(
                    series.variant(),
                    Numbers.told(spread.min()),
                    Numbers.told(spread.median()),
                    Numbers.told(spread.max()),
                    series.unit(),
                    series.values().stream().map(Numbers::told).collect(Collectors.joining(" · ")));
        }
        return table;
    }

    private void table(Table table) {
        if (table.isEmpty()) {
            return;
        }
        html.open("div", "class", "wide").open("table").open("tr");
        for (int i = 0; i < table.heading().size(); i++) {
            html.element("th", table.heading().get(i), "class", table.isNumber(i) ? "number" : "text");
        }
        html.close().line();
        for (List<String> row : table.body()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                html.element("td", row.get(i), "class", style(row.get(i), table.isNumber(i)));
            }
            html.close().line();
        }
        html.close().close().line();
    }

    private static String style(String text, boolean number) {
        return switch (text) {
            case "reached" -> "reached";
            case "NOT reached" -> "missed";
            default -> number ? "number" : "text";
        };
    }
}
