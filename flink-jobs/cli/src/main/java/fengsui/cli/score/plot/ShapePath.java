package fengsui.cli.score.plot;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;

/** A line through many points as one element of the drawing. Not thread-safe. */
final class ShapePath {

    private final StringBuilder steps = new StringBuilder();

    /** To the next point, with a line or without. */
    void go(boolean lifted, At at) {
        steps.append(lifted || steps.length() == 0 ? 'M' : 'L').append(at(at));
    }

    /** A point on its own; round ends of lines make it seen. */
    void dot(At at) {
        steps.append('M').append(at(at)).append("h0");
    }

    /** Back to where this part began. */
    void shut() {
        steps.append('Z');
    }

    private static String at(At at) {
        return Pen.number(at.x()) + " " + Pen.number(at.y());
    }

    /** Nothing where there is no point. */
    void write(Html html, String style) {
        if (steps.length() > 0) {
            html.empty("path", "class", style, "d", steps.toString()).line();
        }
    }
}
