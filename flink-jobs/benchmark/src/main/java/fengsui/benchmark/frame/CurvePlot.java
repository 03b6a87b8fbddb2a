package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Medians over what was varied, with a line from least to most at each; a curve for each variant of one unit. */
final class CurvePlot {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 330;
    private static final double LEFT = 90;
    private static final double RIGHT = 630;
    private static final double TOP = 30;
    private static final double BOTTOM = 280;
    private static final int COLOURS = 6;
    /** From one name to the next below it. */
    private static final double LINE = 16;
    /** Between the numbers below the axis. */
    private static final double APART = 36;

    /** A name beside the end of its curve. */
    private record Name(String text, String style, double y) {}

    private final Pen pen;
    private final Scale scale;
    private final Axis axis;

    private CurvePlot(Pen pen, List<Series> series) {
        this.pen = pen;
        this.scale = Scale.of(series.stream().mapToDouble(CurvePlot::x).toArray(), LEFT, RIGHT);
        this.axis = Axis.upTo(
                series.stream().mapToDouble(each -> each.spread().max()).max().orElse(1));
    }

    /**
     * Draws all of it.
     *
     * @param across what was varied
     * @param series of one unit, each with a point; at least one
     */
    static void write(Html html, String unit, String across, List<Series> series) {
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img")
                .element("title", unit);
        CurvePlot plot = new CurvePlot(new Pen(html), series);
        plot.frame(unit, across, series);
        plot.curves(series);
        html.close().line();
    }

    private void frame(String unit, String across, List<Series> series) {
        pen.text("unit", new At(LEFT, TOP - 12), unit);
        for (double tick : axis.ticks()) {
            pen.line("grid", new At(LEFT, up(tick)), new At(RIGHT, up(tick)));
            pen.text("tick end", new At(LEFT - 8, up(tick) + 4), Numbers.told(tick));
        }
        double last = Double.NEGATIVE_INFINITY;
        for (double x : series.stream().map(CurvePlot::x).collect(Collectors.toCollection(TreeSet::new))) {
            double at = scale.at(x);
            pen.line("axis", new At(at, BOTTOM), new At(at, BOTTOM + 4));
            if (at - last >= APART) {
                pen.text("tick middle", new At(at, BOTTOM + 18), Numbers.told(x));
                last = at;
            }
        }
        pen.text("unit end", new At(RIGHT, BOTTOM + 38), across + scale.told());
    }

    private void curves(List<Series> series) {
        Map<String, List<Series>> curves = series.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.point()).curve(), LinkedHashMap::new, Collectors.toList()));
        List<Name> names = new ArrayList<>();
        int colour = 0;
        for (var curve : curves.entrySet()) {
            String style = "curve" + colour++ % COLOURS;
            List<Series> points = curve.getValue().stream()
                    .sorted(Comparator.comparingDouble(CurvePlot::x))
                    .toList();
            curve(points, style);
            Spread end = points.get(points.size() - 1).spread();
            names.add(new Name(curve.getKey() + "  " + Numbers.told(end.median()), style, up(end.median())));
        }
        names(names);
    }

    private void curve(List<Series> points, String style) {
        List<At> way = points.stream()
                .map(each -> new At(scale.at(x(each)), up(each.spread().median())))
                .toList();
        for (int i = 1; i < way.size(); i++) {
            pen.line(style, way.get(i - 1), way.get(i));
        }
        for (Series each : points) {
            double at = scale.at(x(each));
            Spread spread = each.spread();
            pen.line(style + " thin", new At(at, up(spread.min())), new At(at, up(spread.max())));
            double middle = up(spread.median());
            pen.box("dot " + style, new At(at - 3, middle - 3), new At(at + 3, middle + 3));
        }
    }

    /** From the top down, none upon another. */
    private void names(List<Name> names) {
        double free = Double.NEGATIVE_INFINITY;
        for (Name name :
                names.stream().sorted(Comparator.comparingDouble(Name::y)).toList()) {
            double y = Math.max(name.y(), free);
            pen.line(name.style() + " thin", new At(RIGHT + 4, name.y()), new At(RIGHT + 16, y));
            pen.text("value " + name.style(), new At(RIGHT + 20, y + 4), name.text());
            free = y + LINE;
        }
    }

    private double up(double value) {
        return BOTTOM - Math.max(0, value) / axis.end() * (BOTTOM - TOP);
    }

    private static double x(Series series) {
        return Objects.requireNonNull(series.point()).x();
    }
}
