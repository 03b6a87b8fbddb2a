package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;
import java.util.List;

/** A bar for each variant of one unit, as long as its median; a stroke for each round, and a line from least to most. */
final class BarPlot {

    private static final double WIDTH = 860;
    private static final double LEFT = 270;
    private static final double RIGHT = 770;
    private static final double ROW = 24;
    private static final double TOP = 30;
    private static final double FOOT = 24;

    private final Pen pen;
    private final Axis axis;

    private BarPlot(Pen pen, Axis axis) {
        this.pen = pen;
        this.axis = axis;
    }

    /** @param series of one unit, at least one */
    static void write(Html html, String unit, List<Series> series) {
        double most =
                series.stream().mapToDouble(each -> each.spread().max()).max().orElse(1);
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + (TOP + ROW * series.size() + FOOT), "role", "img")
                .element("title", unit);
        new BarPlot(new Pen(html), Axis.upTo(most)).draw(unit, series);
        html.close().line();
    }

    private void draw(String unit, List<Series> series) {
        double bottom = TOP + ROW * series.size();
        pen.text("unit", new At(LEFT, TOP - 12), unit);
        for (double tick : axis.ticks()) {
            pen.line("grid", new At(right(tick), TOP), new At(right(tick), bottom));
            pen.text("tick middle", new At(right(tick), bottom + 16), Numbers.told(tick));
        }
        String common = common(series);
        for (int row = 0; row < series.size(); row++) {
            bar(series.get(row), common.length(), TOP + ROW * (row + 0.5));
        }
    }

    private void bar(Series series, int skipped, double middle) {
        Spread spread = series.spread();
        pen.text("name end", new At(LEFT - 8, middle + 4), series.variant().substring(skipped));
        pen.box("bar", new At(LEFT, middle - 8), new At(right(spread.median()), middle + 8));
        pen.line("range", new At(right(spread.min()), middle), new At(right(spread.max()), middle));
        for (double round : series.values()) {
            pen.line("round", new At(right(round), middle - 5), new At(right(round), middle + 5));
        }
        pen.text("value", new At(right(spread.max()) + 8, middle + 4), Numbers.told(spread.median()));
    }

    private double right(double value) {
        return LEFT + Math.max(0, value) / axis.end() * (RIGHT - LEFT);
    }

    /** What all names begin with, up to a colon: it stands in the unit. */
    private static String common(List<Series> series) {
        String first = series.get(0).variant();
        String begin = first.substring(0, first.indexOf(": ") < 0 ? 0 : first.indexOf(": ") + 2);
        return series.stream().allMatch(each -> each.variant().startsWith(begin)) ? begin : "";
    }
}
