package fengsui.cli.report;

import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.cli.report.Pen.At;
import fengsui.codec.area.AreaShapes;
import fengsui.codec.area.AreaShapes.Outline;
import fengsui.risk.Grade;
import java.util.Comparator;
import java.util.List;

/**
 * A circle for each place over the outlines of the area files.
 *
 * @param places at least one
 */
record MapDrawing(List<Place> places, AreaShapes shapes, Wording words) {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 540;
    private static final double GREATEST = 26;
    private static final double LEAST = 2.8;

    /**
     * The greatest circle stands for so many at least: on a quiet map one incident is no great thing, and where there are
     * many places their circles must not hide each other.
     */
    private static final int FEW = 6;

    private static final int MANY = 40;
    private static final int PLACES = 10;

    /** Where a numeral fits in. */
    private static final double LEGIBLE = 8;

    /** What is drawn later lies on top: the graver, and of those as grave the smaller. */
    private static final Comparator<Place> ORDER = Comparator.<Place, Level>comparing(
                    place -> place.area().level())
            .thenComparing(Place::gravest)
            .reversed()
            .thenComparingInt(place -> -place.count());

    void write(Html html) {
        Frame frame = Frame.of(box(), WIDTH, HEIGHT);
        String width = Pen.number(frame.width());
        String box = "0 0 " + width + " " + Pen.number(frame.height());
        html.open("div", "class", "wide")
                .open("svg", "class", "map", "viewBox", box, "width", width, "role", "img")
                .element("title", words.say("事件所在区域", "Where incidents were"));
        Pen pen = new Pen(html);
        pen.box("land", new At(0, 0), new At(frame.width(), frame.height()));
        for (Level level : Level.values()) {
            outlines(html, frame, level);
        }
        places.stream().sorted(ORDER).forEach(place -> circle(pen, frame.at(place.at()), place));
        scale(pen, frame);
        html.close().close();
    }

    /** Area files of another city are of no use here. */
    private Frame.Box box() {
        Frame.Box incidents = Frame.Box.around(places.stream().map(Place::at).toList());
        List<Point> corners = shapes.outlines().stream()
                .flatMap(outline -> outline.rings().stream())
                .flatMap(List::stream)
                .toList();
        Frame.Box drawn = Frame.Box.around(corners);
        return !corners.isEmpty() && drawn.meets(incidents) ? incidents.with(drawn) : incidents;
    }

    /** All of one level in one path: a city has thousands of grids. */
    private void outlines(Html html, Frame frame, Level level) {
        StringBuilder path = new StringBuilder();
        shapes.outlines().stream()
                .filter(outline -> outline.level() == level)
                .flatMap((Outline outline) -> outline.rings().stream())
                .filter(ring -> frame.box().meets(Frame.Box.around(ring)))
                .forEach(ring -> ring(path, frame, ring));
        if (!path.isEmpty()) {
            html.empty("path", "class", "area " + level.label(), "d", path.toString())
                    .line();
        }
    }

    private static void ring(StringBuilder path, Frame frame, List<Point> ring) {
        char step = 'M';
        for (Point corner : ring) {
            At at = frame.at(corner);
            path.append(step).append(Pen.number(at.x())).append(' ').append(Pen.number(at.y()));
            step = 'L';
        }
        path.append('Z');
    }

    private void circle(Pen pen, At at, Place place) {
        double radius = Math.max(LEAST, GREATEST * Math.sqrt((double) place.count() / greatest()));
        String style = GradeMark.style(place.gravest());
        boolean grid = place.area().level() == Level.GRID;
        pen.html()
                .open("g", "class", grid ? style : style + " ring")
                .element("title", place.name() + ": " + words.incidents(place.count()) + grades(place));
        pen.circle(at, radius);
        if (radius >= LEGIBLE) {
            pen.text(grid ? "on " + style : "on", at.by(0, 4), place.gravest().numeral());
        }
        pen.html().close().line();
    }

    private static String grades(Place place) {
        StringBuilder grades = new StringBuilder();
        for (Grade grade : Grade.values()) {
            if (place.count(grade) > 0) {
                grades.append(", ").append(grade.numeral()).append(' ').append(place.count(grade));
            }
        }
        return grades.toString();
    }

    /** How many incidents the greatest circle stands for. */
    private int greatest() {
        return Math.max(most(places), Math.min(Math.max(FEW, places.size() / PLACES), MANY));
    }

    /** Of one place. */
    static int most(List<Place> places) {
        return places.stream().mapToInt(Place::count).max().orElse(0);
    }

    private static void scale(Pen pen, Frame frame) {
        double metres = frame.scaleMetres();
        At left = new At(14, frame.height() - 14);
        pen.line("scale", left, left.by(metres * frame.unitsPerMetre(), 0));
        String length = metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
        pen.text("small start", left.by(0, -6), length);
    }
}
