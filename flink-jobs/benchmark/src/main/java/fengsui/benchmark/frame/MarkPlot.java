package fengsui.benchmark.frame;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;

/** How far a mark is passed or missed: to the right of the middle it is reached. By the logarithm, from a quarter to four times. */
final class MarkPlot {

    private static final double WIDTH = 180;
    private static final double HFOUR = 18;
    private static final double FOUR = 4;

    private MarkPlot() {}

    static void write(Html html, Mark mark) {
        Pen pen = new Pen(html);
        double middle = WIDTH / 2;
        double at = at(mark.headroom());
        html.open("svg", "class", "mark", "viewBox", "0 0 " + WIDTH + " " + HFOUR, "role", "img")
                .element("title", Numbers.told(mark.headroom()) + " of what is wanted");
        pen.box(
                mark.reached() ? "good" : "bad",
                new At(Math.min(middle, at), 4),
                new At(Math.max(middle, at), HFOUR - 4));
        pen.line("axis", new At(middle, 0), new At(middle, HFOUR));
        html.close();
    }

    private static double at(double headroom) {
        double within = Math.max(1 / FOUR, Math.min(FOUR, headroom));
        return WIDTH / 2 * (1 + Math.log(within) / Math.log(FOUR));
    }
}
