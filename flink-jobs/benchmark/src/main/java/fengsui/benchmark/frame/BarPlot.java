package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;
import java.util.List;

/** A bar for each variant of one unit: as long as its median, with a line from least to most. */
final class BarPlot {

    private static final double WIDTH = 760;
    private static final double LEFT = 300;
    private static final double RIGHT = 670;
    private static final double ROW = 22;

    private BarPlot() {}

    /** @param series of one unit, at least one */
    static void write(Html html, String unit, List<Series> series) {
        double most =
                series.stream().mapToDouble(each -> each.spread().max()).max().orElse(1);
        double scale = most > 0 ? (RIGHT - LEFT) / most : 0;
        double height = ROW * (series.size() + 1);
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img")
                .element("title", unit);
        Pen pen = new Pen(html);
        pen.text("unit", new At(LEFT, ROW * 0.7), unit);
        for (int row = 0; row < series.size(); row++) {
            bar(pen, series.get(row), ROW * (row + 1), scale);
        }
        html.close().line();
    }

    private static void bar(Pen pen, Series series, double top, double scale) {
        Spread spread = series.spread();
        double middle = top + ROW / 2;
        pen.text("name", new At(LEFT - 8, middle + 4), series.variant());
        pen.box("bar", new At(LEFT, top + 3), new At(LEFT + spread.median() * scale, top + ROW - 3));
        pen.line("range", new At(LEFT + spread.min() * scale, middle), new At(LEFT + spread.max() * scale, middle));
        pen.text("value", new At(LEFT + spread.max() * scale + 6, middle + 4), Numbers.told(spread.median()));
    }
}
