package fengsui.cli.report;

import java.util.Locale;

/** Draws on an open SVG element. What it looks like is said by the names of styles. Not thread-safe. */
public record Pen(Html html) {

    /** A place in the drawing: to the right and downward. */
    public record At(double x, double y) {

        public At by(double right, double down) {
            return new At(x + right, y + down);
        }
    }

    public void line(String style, At from, At to) {
        html.empty(
                "line",
                "class",
                style,
                "x1",
                number(from.x),
                "y1",
                number(from.y),
                "x2",
                number(to.x),
                "y2",
                number(to.y));
    }

    public void text(String style, At at, String text) {
        html.element("text", text, "class", style, "x", number(at.x), "y", number(at.y));
    }

    public void circle(At middle, double radius) {
        html.empty("circle", "cx", number(middle.x), "cy", number(middle.y), "r", number(radius));
    }

    public void box(String style, At corner, At opposite) {
        box(style, corner, opposite, "");
    }

    /** @param title shown to who points at it; blank for none */
    void box(String style, At corner, At opposite, String title) {
        String width = number(opposite.x - corner.x);
        String height = number(opposite.y - corner.y);
        html.open(
                "rect", "class", style, "x", number(corner.x), "y", number(corner.y), "width", width, "height", height);
        if (!title.isEmpty()) {
            html.element("title", title);
        }
        html.close();
    }

    /** To a tenth of a unit, with a point in any locale. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
