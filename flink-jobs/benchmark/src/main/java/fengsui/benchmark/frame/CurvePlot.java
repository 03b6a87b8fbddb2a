package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Medians over what was varied, a line for each curve of one unit. To the right by the logarithm. */
final class CurvePlot {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 300;
    private static final double LEFT = 90;
    private static final double RIGHT = 560;
    private static final double TOP = 24;
    private static final double BOTTOM = 266;
    private static final int COLOURS = 4;

    private final Pen pen;
    private final double least;
    private final double most;
    private final double highest;

    private CurvePlot(Pen pen, List<Series> series) {
        this.pen = pen;
        this.least = series.stream().mapToDouble(CurvePlot::x).min().orElse(1);
        this.most = series.stream().mapToDouble(CurvePlot::x).max().orElse(1);
        this.highest =
                series.stream().mapToDouble(each -> each.spread().max()).max().orElse(1);
    }

    /** @param series of one unit, each with a point; at least one */
    static void write(Html html, String unit, List<Series> series) {
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img")
                .element("title", unit);
        new CurvePlot(new Pen(html), series).draw(unit, series);
        html.close().line();
    }

    private void draw(String unit, List<Series> series) {
        pen.text("unit", new At(LEFT, TOP - 10), unit);
        pen.line("axis", new At(LEFT, TOP), new At(LEFT, BOTTOM));
        pen.line("axis", new At(LEFT, BOTTOM), new At(RIGHT, BOTTOM));
        pen.text("name", new At(LEFT - 6, TOP + 4), Numbers.told(highest));
        pen.text("name", new At(LEFT - 6, BOTTOM + 4), "0");
        for (double x : series.stream().map(CurvePlot::x).collect(Collectors.toCollection(TreeSet::new))) {
            pen.text("value", new At(right(x) - 8, BOTTOM + 18), Numbers.told(x));
        }
        Map<String, List<Series>> curves = series.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.point()).curve(), LinkedHashMap::new, Collectors.toList()));
        int colour = 0;
        for (var curve : curves.entrySet()) {
            curve(curve.getKey(), curve.getValue(), "curve" + colour++ % COLOURS);
        }
    }

    private void curve(String name, List<Series> points, String style) {
        List<At> way = points.stream()
                .sorted(Comparator.comparingDouble(CurvePlot::x))
                .map(each -> new At(right(x(each)), up(each.spread().median())))
                .toList();
        for (int i = 1; i < way.size(); i++) {
            pen.line(style, way.get(i - 1), way.get(i));
        }
        way.forEach(at -> pen.circle(at, 3));
        pen.text("value " + style, way.get(way.size() - 1).by(8, 4), name);
    }

    private double right(double x) {
        double span = Math.log(most) - Math.log(least);
        return span > 0 ? LEFT + (Math.log(x) - Math.log(least)) / span * (RIGHT - LEFT) : LEFT;
    }

    private double up(double value) {
        return highest > 0 ? BOTTOM - value / highest * (BOTTOM - TOP) : BOTTOM;
    }

    private static double x(Series series) {
        return Math.max(1e-3, Objects.requireNonNull(series.point()).x());
    }
}
